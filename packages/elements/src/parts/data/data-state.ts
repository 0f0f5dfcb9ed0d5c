import { daysBetween, isDay, type Day, type Salvaged } from '@gongkai/model';

export type { Salvaged };

/** The designed states of an element that shows data, one at a time. */
export type DataState = 'loading' | 'ready' | 'empty' | 'none-found' | 'partial' | 'stale' | 'offline' | 'error';

/** How an element stands with its data. */
export interface Standing {
  /** `none` when the page names no data; undefined until something was read. */
  readonly loaded: Salvaged<unknown> | 'none' | undefined;
  /** Code of what the last attempt failed with; `''` when it did not. */
  readonly failed: string;
  readonly count: number;
  readonly staleDays: number | undefined;
}

/** Trouble first, then the quality of the data. */
export function stateOf({ loaded, failed, count, staleDays }: Standing): DataState {
  if (failed === 'data.offline') return 'offline';
  if (failed !== '') return 'error';
  if (loaded === undefined) return 'loading';
  if (loaded === 'none') return 'empty';
  if (loaded.value === undefined) return 'error';
  if (count === 0) return 'empty';
  if (staleDays !== undefined) return 'stale';
  return loaded.flaws.length > 0 ? 'partial' : 'ready';
}

/** Days since the data were made when that is more than `most`; undefined when fresh, undated or not asked for. */
export function staleDaysOf(generatedAt: string | undefined, today: Day, most: number | undefined): number | undefined {
  if (!generatedAt || most === undefined || Number.isNaN(most)) return undefined;
  const on = dayIn(new Date(generatedAt));
  const age = on === undefined ? 0 : daysBetween(on, today);
  return age > most ? age : undefined;
}

/** The day a moment falls on in China; undefined for an invalid time. */
export function dayIn(moment: Date): Day | undefined {
  if (Number.isNaN(moment.getTime())) return undefined;
  const text = new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  return isDay(text) ? text : undefined;
}
