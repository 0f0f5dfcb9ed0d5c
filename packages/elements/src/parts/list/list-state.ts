import { daysBetween, isDay, type Day } from '@gongkai/model';
import type { Loaded } from './loaded.ts';

/** The designed states of a list, one at a time. */
export type ListState = 'loading' | 'ready' | 'empty' | 'none-found' | 'partial' | 'stale' | 'offline' | 'error';

export interface Standing {
  readonly loaded: Loaded | undefined;
  /** What the last attempt to read failed with; `''` when it did not. */
  readonly failed: string;
  readonly count: number;
  readonly found: number;
  /** Compulsory columns that some row leaves empty. */
  readonly unfilled: number;
  readonly staleDays: number | undefined;
}

/** Trouble first, then what the reader asked, then the quality of the data. */
export function stateOf({ loaded, failed, count, found, unfilled, staleDays }: Standing): ListState {
  if (failed === 'data.offline') return 'offline';
  if (failed !== '' || loaded?.kind === 'refused') return 'error';
  if (loaded === undefined) return 'loading';
  if (loaded.kind === 'table' && !loaded.list) return 'partial';
  if (loaded.kind === 'none' || count === 0) return 'empty';
  if (found === 0) return 'none-found';
  if (staleDays !== undefined) return 'stale';
  const broken = loaded.kind === 'file' && (loaded.flaws.length > 0 || loaded.pages !== 'all');
  return broken || unfilled > 0 ? 'partial' : 'ready';
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
