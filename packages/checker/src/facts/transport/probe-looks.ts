import type { Observation, Reason } from '@gongkai/model';
import { unsureBecause } from '../unsure.ts';

/** What is probed over the network besides the crawl. */
export type ProbeKind = 'host' | 'https' | 'to-https' | 'ipv6-record' | 'ipv6-reach';
export const probeKinds: readonly ProbeKind[] = ['host', 'https', 'to-https', 'ipv6-record', 'ipv6-reach'];

/** The looks of each probe, in order; a kind without looks was not probed. */
export type ProbeLooks = Readonly<Partial<Record<ProbeKind, readonly Observation[]>>>;

/** What the looks at one thing come to. */
export type ProbeVerdict =
  | { readonly is: 'ok' }
  | { readonly is: 'failed'; readonly outcome: string; readonly agreeing: readonly Observation[] }
  | { readonly is: 'open'; readonly reason: Reason }
  /** Another look is needed and may still decide. */
  | { readonly is: 'again' };

/** What may pass by itself is looked at three times before it counts. */
const passing: ReadonlySet<string> = new Set(['timeout', 'reset', 'server-error']);
const MOST = 4;

const open = /^open:(.+)$/;
export const openFor = (reason: Reason): string => `open:${reason}`;

/**
 * C0: one positive first look is enough; a negative one needs a second that says the same, taken while the control was
 * well; looks that disagree ask for a majority. `ok` is the positive outcome, `open:<reason>` none at all.
 */
export function probeVerdict(looks: readonly Observation[] | undefined): ProbeVerdict {
  const [first] = looks ?? [];
  if (looks === undefined || first === undefined) return { is: 'open', reason: 'tool.budget' };
  if (first.outcome === 'ok') return { is: 'ok' };
  const opens = looks.flatMap(({ outcome }) => open.exec(outcome)?.[1] ?? []);
  if (opens.length > 0) return { is: 'open', reason: opens.at(-1) as Reason }; // written by openFor
  const valid = looks.filter(({ control }) => control !== false);
  const positive = valid.filter(({ outcome }) => outcome === 'ok').length;
  const last = valid.findLast(({ outcome }) => outcome !== 'ok');
  const agreeing = valid.filter(({ outcome }) => outcome === last?.outcome);
  if (last !== undefined && agreeing.length >= (passing.has(last.outcome) ? 3 : 2) && agreeing.length > positive)
    return { is: 'failed', outcome: last.outcome, agreeing };
  if (positive >= 2 && positive > agreeing.length) return { is: 'ok' };
  return looks.length < MOST ? { is: 'again' } : { is: 'open', reason: unsureBecause(looks) };
}
