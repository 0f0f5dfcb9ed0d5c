import type { Day } from '@gongkai/model';
import type { Visit } from '../../run/watch.ts';

/** What an hour of a watch says: the site opened once in it, or every visit failed, or nothing can be said. */
export interface Slot {
  /** ms UTC of the visit that decides. */
  readonly at: number;
  readonly outcome: Visit['outcome'];
  readonly detail: string;
}

/** A watch of one site, as a run keeps it. */
export interface WatchFact {
  readonly url: string;
  readonly visits: readonly Visit[];
}

/** 24 an hour apart make 168 a week: of those 140 must say something. */
export const SLOT_MS = 3_600_000;
const DAY_MS = 24 * SLOT_MS;
const CHINA_MS = 8 * SLOT_MS;

/** The slot an instant lies in. */
export const slotOf = (at: number): number => Math.floor(at / SLOT_MS);

/**
 * The slots of the `days` days that end with `asOf`, in order. One visit that opened in time makes a slot open; it failed when
 * two visits or more failed and none opened; a lone failure says nothing yet. Where the week was watched from several places, it
 * failed only when it did from two of them: what one place alone does not reach may be that place's own fault.
 *
 * @param timeoutS a page that opened later than this did not open
 */
export function slotsOf(visits: readonly Visit[], asOf: Day, days: number, timeoutS: number): readonly Slot[] {
  const end = Date.parse(`${asOf}T00:00:00Z`) - CHINA_MS + DAY_MS;
  const slots = new Map<number, Visit[]>();
  for (const visit of visits) {
    if (visit.at >= end || visit.at < end - days * DAY_MS) continue;
    slots.set(slotOf(visit.at), [...(slots.get(slotOf(visit.at)) ?? []), visit]);
  }
  const places = vantagesOf([...slots.values()].flat());
  return [...slots]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([, all]) => (places.size > 1 ? slotOfPlaces(all, timeoutS) : slotFrom(all, timeoutS)) ?? []);
}

/** The places from which visits were made. */
export const vantagesOf = (visits: readonly Visit[]): ReadonlySet<string> =>
  new Set(visits.map(({ vantage = '' }) => vantage));

function slotOfPlaces(visits: readonly Visit[], timeoutS: number): Slot | undefined {
  const byPlace = Map.groupBy(visits, ({ vantage = '' }) => vantage);
  const slots = [...byPlace.values()].flatMap((all) => slotFrom(all, timeoutS) ?? []);
  const open = slots.find(({ outcome }) => outcome === 'open');
  const failed = slots.filter(({ outcome }) => outcome === 'failed');
  const [first] = slots;
  if (open !== undefined || first === undefined) return open;
  const [one] = failed;
  return one !== undefined && failed.length > 1 ? one : { at: first.at, outcome: 'void', detail: 'one-vantage' };
}

function slotFrom(visits: readonly Visit[], timeoutS: number): Slot | undefined {
  const last = visits.at(-1);
  if (last === undefined) return undefined;
  const open = visits.find(({ outcome, ms }) => outcome === 'open' && ms <= timeoutS * 1000);
  if (open !== undefined) return { at: open.at, outcome: 'open', detail: open.detail };
  const failed = visits.filter(({ outcome }) => outcome !== 'void');
  const [first] = failed;
  if (first === undefined || failed.length < 2) return { at: last.at, outcome: 'void', detail: last.detail };
  return { at: first.at, outcome: 'failed', detail: first.outcome === 'open' ? 'timeout' : first.detail };
}
