import type { Capture } from '../run/capture.ts';
import type { Addresses } from '../run/addresses.ts';
import { isWallScript } from '../run/outcome.ts';
import type { Observations } from '../run/observations.ts';
import type { Plan } from '../run/plan.ts';
import type { Store } from '../run/store/open.ts';
import type { CookieJar } from '../capture/browser/cookies.ts';
import type { Gate } from '../capture/hours.ts';
import type { Robots } from '../capture/robots.ts';
import type { WarcWriter } from '../capture/warc.ts';
import type { OpenNet } from '../capture/net.ts';
import type { TakenRun } from '../facts/unchanged/earlier.ts';
import type { Traces } from '../facts/unchanged/traces.ts';
import type { ScanEvent } from './request.ts';
import type { Carried } from './since/count-carried.ts';

/** What every stage of one run works with. */
export interface Tools {
  readonly plan: Plan;
  readonly dir: string;
  readonly store: Store;
  readonly net: OpenNet;
  readonly addresses: Addresses;
  readonly observations: Observations;
  readonly warc: WarcWriter;
  /** True when every page is kept as evidence; otherwise only answers that may cost something are. */
  readonly keepsPages: boolean;
  readonly homeUrl: string;
  /** Hosts (with port) that count as the site. */
  readonly hosts: ReadonlySet<string>;
  /** Takes a host for the site's own that its home page turned out to lie on; the plan says so from then on. */
  adopt(host: string): void;
  robotsOf(url: string): Promise<Robots>;
  /** A host's rules are read anew when they are wanted next: a wall that stood before them is gone. */
  forgetRobots(url: string): void;
  readonly tell: (event: ScanEvent) => void;
  readonly signal: AbortSignal;
  /** What a wall gave the browser that passed it; `net` sends it along by itself. */
  readonly cookies: CookieJar;
  /** When anything may be asked; `net` holds to it by itself. */
  readonly hours?: Gate;
  /** Answers that were had on the way and need not be asked for again; each is taken once. */
  readonly atHand: Map<string, Capture>;
  readonly counted: { requests: number; pages: number };
  /** What a later run must know to take over what this one read. */
  readonly traces: Traces;
  /** The run of `--since`. */
  readonly earlier?: TakenRun;
  /** What was taken over from it so far. */
  readonly carried?: Carried;
}

/** Asks and keeps: one row in `fetch`, and the answer itself when it is evidence. */
export function keeper({
  store,
  warc,
  keepsPages,
  addresses,
  traces,
  carried,
}: Tools): (id: number, capture: Capture, n: number, evidence?: boolean) => void {
  const insert = store.db.prepare(
    'INSERT INTO fetch (url, n, at, method, status, error, location, bytes, ctype, ms, evidence, ttfb) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  return (id, capture, n, evidence = false) => {
    const { at, method, status, error, headers, totalMs, ttfbMs, unchanged } = capture;
    const isEvidence = evidence || status >= 400 || (keepsPages && method === 'GET' && status > 0);
    const place = unchanged?.place ?? (isEvidence && status > 0 ? warc.keep(capture) : null);
    const isPage = keepsPages && method === 'GET' && status === 200 && addresses.isOwn(id);
    if (isPage && (unchanged !== undefined || !isWallScript(capture.body))) traces.answer(id, capture);
    if (unchanged && carried) carried.unchanged += 1;
    store.write(() =>
      insert.run(
        id,
        n,
        at,
        method,
        status,
        error ?? null,
        headers['location'] ?? null,
        unchanged?.bytes ?? capture.body.length,
        headers['content-type'] ?? null,
        totalMs,
        place,
        status > 0 ? ttfbMs : null,
      ),
    );
  };
}
