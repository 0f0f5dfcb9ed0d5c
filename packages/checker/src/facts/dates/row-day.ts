import type { Day } from '@gongkai/model';
import { dayAfter } from './day-after.ts';
import { dayOf } from './plausible.ts';
import { readDate } from './read-date.ts';
import { dateOfUrl } from './url-date.ts';

/** The last such month and day that is not after the day in the address. */
function nearest(monthDay: string, address: Day): Day | undefined {
  const [month = 0, date = 0] = monthDay.split('-').map(Number);
  const latest = dayAfter(address, 31);
  for (const year of [Number(address.slice(0, 4)) + 1, Number(address.slice(0, 4)), Number(address.slice(0, 4)) - 1]) {
    const day = dayOf(year, month, date);
    if (day !== undefined && day <= latest) return day;
  }
  return undefined;
}

/**
 * The day of a list row: the text beside the link; where that leaves out the year, the year of the address; else the
 * day in the address. Undefined when neither tells.
 */
export function rowDay(
  text: string,
  url: string,
  asOf: Day,
): { readonly day: Day; readonly source: 'row' | 'url' } | undefined {
  const read = text === '' ? undefined : readDate(text, asOf);
  if (read?.ok === true && read.form !== 'month-day') return { day: read.day, source: 'row' };
  const address = dateOfUrl(url);
  if (read?.ok === true) {
    const day = address === undefined ? read.day : (nearest(read.day.slice(5), address) ?? read.day);
    return { day, source: 'row' };
  }
  return address !== undefined && address <= dayAfter(asOf, 2) ? { day: address, source: 'url' } : undefined;
}
