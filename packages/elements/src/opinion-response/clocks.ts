import { clockStartOf, type OpinionResponse } from '@gongkai/model';

/** One of the clocks of a major emergency, as whoever keeps the register judged it. */
export interface Clock {
  readonly word: 'aim' | 'limit' | 'limitMissed' | 'conference' | 'conferenceMissed';
  readonly kept: boolean;
}

export interface Clocks {
  readonly from: 'detected' | 'occurred';
  readonly at: string;
  readonly results: readonly Clock[];
}

/** The clocks to show: only with a result in the data, and only with the times that let a reader check it. */
export function clocksOf(
  item: Pick<OpinionResponse, 'withinLimit' | 'detectedAt' | 'occurredAt' | 'releases'>,
): Clocks | undefined {
  const start = clockStartOf(item);
  const { withinLimit } = item;
  if (!withinLimit || !start || !item.releases.some(({ at }) => at !== '')) return undefined;
  const { aim, limit, conference } = withinLimit;
  const results: Clock[] = [];
  if (aim === true) results.push({ word: 'aim', kept: true });
  else if (limit !== undefined) results.push({ word: limit ? 'limit' : 'limitMissed', kept: limit });
  if (conference !== undefined)
    results.push({ word: conference ? 'conference' : 'conferenceMissed', kept: conference });
  return results.length > 0 ? { ...start, results } : undefined;
}
