import type { Day } from '@gongkai/model';
import { publishedOf } from '../dates/published.ts';
import type { ListRead } from '../lists/list-read.ts';
import type { PageScan } from '../page.ts';

const FAR = '9999-01-01' as Day;

/**
 * True when the days of a page would be read the same on any later day: no row without its year, no “yesterday”, no date that
 * was still to come.
 *
 * @param days what each row of the list was read as, null where it tells no day
 */
export function isSettled(
  scan: PageScan,
  url: string,
  published: Day | undefined,
  list: ListRead | undefined,
  days: readonly (Day | null)[],
): boolean {
  const rows = list?.rows ?? [];
  for (const [at, { date }] of rows.entries()) {
    const day = days[at] ?? null;
    if (
      date === '' ? day === null && /\d{6}/.test(rows[at]?.href ?? '') : day === null || !date.includes(day.slice(0, 4))
    )
      return false;
  }
  return publishedOf(scan, url, FAR)?.day === published;
}
