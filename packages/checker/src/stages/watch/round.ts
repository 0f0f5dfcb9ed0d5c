import { resolveAddress } from '../../facts/scan/address.ts';
import { slotOf } from '../../facts/watch/slots.ts';
import type { Net } from '../../run/capture.ts';
import { outcomeOf } from '../../run/outcome.ts';
import type { Visit, WatchFolder } from '../../run/watch.ts';

export interface RoundInput {
  readonly folder: WatchFolder;
  readonly net: Net;
  /** ms UTC. */
  readonly now: () => number;
  /** Waits between the two visits of a site that did not open. */
  readonly pause: () => Promise<void>;
  readonly signal: AbortSignal;
  /** The name of this place, when there are several. */
  readonly vantage?: string;
}

export interface RoundEnd {
  readonly visited: number;
  readonly failed: number;
  /** Sites that were visited in this hour already. */
  readonly skipped: number;
  /** Why the failures of this round say nothing; '' when they do. */
  readonly voided: string;
}

const MOST_HOPS = 10;
/** A page that opens later than this, in ms, is looked at twice as one that does not: no pack allows more. */
const LATE_MS = 15_000;
/** When more of the watched sites than this fail together, the fault is hardly theirs. */
const TOGETHER = 0.3;
const FEW = 4;

/**
 * One visit of every watched home page that was not visited in this hour. What did not open is visited again by a connection
 * of its own; failures count only when a reference answers in the same minute and not too many sites fail at once.
 */
export async function watchRound({ folder, net, now, pause, signal, vantage }: RoundInput): Promise<RoundEnd> {
  const hour = slotOf(now());
  const isOurs = (one: Visit): boolean => one.vantage === vantage;
  const due = folder.sites.filter(
    ({ url }) => !folder.visits(url, hour * 3_600_000).some((one) => isOurs(one) && says(one)),
  );
  const visits = new Map<string, readonly Visit[]>();
  for (const { url } of due) {
    if (signal.aborted) break;
    const first = await visit(net, url, now, 0);
    if (signal.aborted) break; // our own closing down is no answer
    visits.set(url, [first]);
  }
  const doubtful = [...visits].filter(([, [first]]) => first !== undefined && didNotOpen(first));
  if (doubtful.length > 0 && !signal.aborted) await pause();
  for (const [url, before] of doubtful) {
    if (signal.aborted) break;
    const again = await visit(net, url, now, 1);
    if (!signal.aborted) visits.set(url, [...before, again]);
  }
  const failed = [...visits.values()].filter((all) => all.length > 1 && all.every(didNotOpen));
  const voided = failed.length === 0 || signal.aborted ? '' : await doubt(folder, net, now, failed.length, visits.size);
  for (const [url, all] of visits)
    for (const one of all)
      folder.keep(url, {
        ...one,
        ...(voided !== '' && didNotOpen(one) && { outcome: 'void', detail: voided }),
        ...(vantage !== undefined && { vantage }),
      });
  return {
    visited: visits.size,
    failed: failed.length,
    skipped: folder.sites.length - due.length,
    voided,
  };
}

const opened = ({ outcome, ms }: Visit): boolean => outcome === 'open' && ms <= LATE_MS;
const didNotOpen = (one: Visit): boolean => says(one) && !opened(one);
const says = ({ outcome }: Visit): boolean => outcome !== 'void';

/** Why the failures of a round prove nothing: no reference answers, or there is none, or most sites fail together. */
async function doubt(folder: WatchFolder, net: Net, now: () => number, failed: number, all: number): Promise<string> {
  if (all >= FEW && failed > all * TOGETHER) return 'too-many-at-once';
  const { references } = folder;
  if (references.length === 0) return all > failed ? '' : 'no-reference'; // another watched site that opened is as good
  for (const url of references) if (opened(await visit(net, url, now, 1))) return '';
  return 'own-line';
}

/** One visit, redirects followed. Walls and our own troubles are void. */
async function visit(net: Net, home: string, now: () => number, round: number): Promise<Visit> {
  const at = now();
  let url = home;
  let ms = 0;
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    const capture = await net.fetch({ url, round, cap: 'page' });
    ms += capture.totalMs;
    const outcome = outcomeOf(capture);
    if (outcome.is === 'ok') return { at, outcome: 'open', detail: String(capture.status), ms };
    if (outcome.is === 'open') return { at, outcome: 'void', detail: outcome.reason, ms };
    if (outcome.is === 'failed')
      return { at, outcome: 'failed', detail: capture.status === 0 ? outcome.kind : String(capture.status), ms };
    const next = resolveAddress(outcome.location, url, 'utf-8');
    if (next === undefined || next === url) return { at, outcome: 'failed', detail: 'redirect-broken', ms };
    url = next;
  }
  return { at, outcome: 'failed', detail: 'redirect-loop', ms };
}
