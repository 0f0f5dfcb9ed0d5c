import type { Day } from '@gongkai/model';
import { dayAfter } from './day-after.ts';

/** Why a text that looks like a date is not one that can be used. */
export type DateFault = 'none' | 'impossible' | 'unset' | 'old' | 'future';

/** What reading a date gives. `form` says how much of the day stood in the text and how much was inferred. */
export type DateRead =
  | { readonly ok: true; readonly day: Day; readonly form: 'full' | 'month-day' | 'relative' }
  | { readonly ok: false; readonly fault: DateFault };

/** The oldest year taken for a publication: before it no public body had a website. */
export const OLDEST_YEAR = 1990;

/** Days a page may run ahead of us: time zones, and articles dated for the next morning. */
const AHEAD = 2;

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const lengthOf = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (lengths[month - 1] ?? 0);

/** The day when these numbers make one, else undefined. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  if (!(month >= 1 && month <= 12 && date >= 1 && date <= lengthOf(year, month))) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` as Day;
}

/** Holds a written date against the calendar and the day of the run. 1970-01-01 is an unset timestamp, not a day. */
export function plausible(year: number, month: number, date: number, asOf: Day): DateRead {
  const day = dayOf(year, month, date);
  if (day === undefined) return { ok: false, fault: 'impossible' };
  if (year === 1970 && month === 1 && date === 1) return { ok: false, fault: 'unset' };
  if (year < OLDEST_YEAR) return { ok: false, fault: 'old' };
  return day > dayAfter(asOf, AHEAD) ? { ok: false, fault: 'future' } : { ok: true, day, form: 'full' };
}
