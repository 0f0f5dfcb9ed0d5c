import { subtractPeriod, type Day } from '@gongkai/model';
import words from '../interact/message-words.json' with { type: 'json' };
import type { RowEvidence } from '../columns/evidence.ts';
import { namedBy, soughtOnSite } from './absence.ts';
import { listedAs } from './consultations.ts';
import type { Inspection, InspectSource } from './inspection.ts';
import { listRows } from './list-rows.ts';
import { mayStillWrite } from './written.ts';

/** Statistics of the hotline as they were looked at. */
export interface HotlineFact {
  /** Newest statistics. */
  readonly newest?: Day;
  readonly isNew: boolean;
  /** The mechanism of a list that was not read, '' when all was. */
  readonly unread: string;
}

const title = new RegExp(words.hotlineTitle);
/** Statistics as new as this need no second look. */
const NEW = 'P30D';

const newestOf = (rows: readonly RowEvidence[]): RowEvidence | undefined =>
  rows.filter(({ day }) => day !== undefined).toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1))[0];

/** Titles of the hotline's statistics, wherever they stand; all that stands in the hotline's own column. */
function known({ columns, itemsOf }: InspectSource): readonly RowEvidence[] {
  return columns.flatMap((column) =>
    itemsOf(column.url).filter((row) => title.test(row.title) || column.class === 'hotline'),
  );
}

/** Statistics of the 12345 hotline: its column, else the column in which they were found. */
export const hotline: Inspection<HotlineFact> = {
  id: 'hotline',
  version: 2,
  rendered: true,
  choose(source) {
    const own = source.columns.filter((column) => column.class === 'hotline');
    const newest = newestOf(known(source));
    const holders =
      own.length > 0
        ? own
        : source.columns.filter(({ url }) => source.itemsOf(url).some((row) => row.url === newest?.url)).slice(-1);
    return holders.map(({ url }) => ({
      key: url,
      url,
      data: { own: own.length > 0, ...(newest?.day && { day: newest.day }) },
    }));
  },
  read(seen, subject, { asOf }) {
    const { day } = listedAs(subject);
    const isOwn = Reflect.get(Object(subject.data), 'own') === true;
    const list = listRows(seen.page, asOf);
    const days = list.rows.flatMap((row) => (isOwn || title.test(row.title) ? (row.day ?? []) : []));
    const newest = [...days, ...(day === undefined ? [] : [day])].toSorted().at(-1);
    return {
      ...(newest && { newest }),
      isNew: newest !== undefined && newest >= subtractPeriod(asOf, NEW),
      // what the crawl met elsewhere is not the list
      unread: list.rows.length > 0 ? '' : list.unread || (mayStillWrite(seen) ? 'xhr' : ''),
    };
  },
  outcome: ({ newest, isNew }) => (isNew ? '' : (newest ?? 'undated')),
};

/** Whether anything on the site is named after the hotline. */
export const hotlineNamed = soughtOnSite('hotline-named', namedBy(['12345', ...words.hotlineNames]));
