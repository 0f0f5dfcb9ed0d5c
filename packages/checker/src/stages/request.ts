import type { Reason } from '@gongkai/model';
import type { Deadlines } from '../capture/browser/tab.ts';
import type { NetOptions, OpenNet } from '../capture/net.ts';
import type { KnownEvidence } from '../facts/columns/evidence.ts';
import type { Plan } from '../run/plan.ts';

/** What a scan tells while it runs. One object a line with `--json`. */
export type ScanEvent =
  | { readonly event: 'stage'; readonly stage: Stage; readonly state: 'start' | 'end' }
  | {
      readonly event: 'progress';
      readonly stage: Stage;
      /** Done so far, and known to do (grows while crawling). */
      readonly done: number;
      readonly of: number;
      readonly pages: number;
      readonly requests: number;
      readonly url: string;
    }
  | { readonly event: 'wait'; readonly stage: Stage; readonly seconds: number; readonly round: number }
  | { readonly event: 'note'; readonly code: string; readonly detail: string };

export type Stage = 'plan' | 'fetch' | 'verify' | 'inspect' | 'search' | 'render' | 'probe' | 'confirm';

export interface ScanRequest {
  /** A folder that this process has taken. */
  readonly dir: string;
  /** The plan of a new run; a resumed run reads its own. */
  readonly plan: Plan;
  /** Chromium, undefined when there is none. */
  readonly executablePath?: string;
  /** How long the browser may take for what; the usual when left out. */
  readonly deadlines?: Partial<Deadlines>;
  /** Opens the network; a made one in its place answers for thousands of little sites without a socket. */
  readonly openNet?: (options: NetOptions) => OpenNet;
  readonly tell: (event: ScanEvent) => void;
  /** Aborted by the first Ctrl-C: the run is brought to a checkpoint and ends. */
  readonly signal: AbortSignal;
}

/** How a scan ended. `interrupted` can be resumed. */
export interface ScanEnd {
  readonly state: 'done' | 'interrupted' | 'unreachable';
  /** Why the home page could not be read. */
  readonly reason?: Reason;
  readonly detail?: string;
  /** What was read for the looks and need not be read again to judge. */
  readonly known?: KnownEvidence;
}
