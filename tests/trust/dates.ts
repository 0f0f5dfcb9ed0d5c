import { existsSync, readFileSync } from 'node:fs';
import { dateOfUrl } from '../../packages/checker/src/facts/dates/url-date.ts';
import type { Verdict } from './tally.ts';

const folder = new URL('../../../shared/sites/htmldate/', import.meta.url);
export const noDates: string | false = existsSync(folder) ? false : 'no htmldate here';

/** True when an address shows a whole day by eye: year, month and day beside each other. */
const showsDay = /(?<!\d)(?:19|20)\d{2}([/_-]?)(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)/;
const mayDiffer = 1;

/**
 * Addresses of the table with the day their pages were published. An address that shows a day is read, and says the day of
 * publication to a day (time zones); one that shows none is left alone.
 */
export function dateVerdicts(): readonly Verdict[] {
  const tables = ['eval_default.json', 'eval_mediacloud_2020.json'].map(
    (name): Readonly<Record<string, { readonly date: string }>> =>
      JSON.parse(readFileSync(new URL(name, folder), 'utf8').replace(/: NaN\b/g, ': ""')), // pages without a day
  );
  return tables.flatMap((table) =>
    Object.entries(table).flatMap(([url, { date }]): readonly Verdict[] => {
      if (date === '') return [];
      const path = url.replace(/[?#].*$/, '');
      const said = dateOfUrl(url);
      const away = said === undefined ? 0 : Math.abs(Date.parse(said) - Date.parse(date)) / 86_400_000;
      const note = `${url}: ${said ?? 'no day'}, published ${date}`;
      if (said === undefined && !showsDay.test(path))
        return [{ check: 'day in an address', isFaulty: false, said: 'well', note }];
      // here a "fault" is a day: called when one was read, there when the address shows the day of publication
      const isThere = said === undefined ? path.includes(date.slice(0, 4)) : away <= mayDiffer;
      return [{ check: 'day in an address', isFaulty: isThere, said: said === undefined ? 'well' : 'fault', note }];
    }),
  );
}
