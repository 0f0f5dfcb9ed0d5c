import type { Day, OwedColumn } from '@gongkai/model';
import { rowDay } from '../dates/row-day.ts';
import type { ListRead } from '../lists/list-read.ts';
import type { PageScan } from '../page.ts';
import { listKey } from './address.ts';
import type { ColumnFact } from './column.ts';
import { cadenceOf, isStale } from './judge.ts';
import lexicon from './lexicon.json' with { type: 'json' };

const nothing = new RegExp(lexicon.nothing);

/** More text than this is an article, not the frame of an empty list. */
const FRAME = 200;

/**
 * Columns that would cost something as they are seen now and on which no two looks agree yet, the later one taken while
 * the site's home page answered: those that a later look must confirm. Subject and address.
 */
export function columnsToConfirm(
  columns: readonly ColumnFact[],
  owed: readonly OwedColumn[],
  asOf: Day,
): readonly { readonly subject: string; readonly url: string }[] {
  return columns
    .filter((column) => column.state === 'empty' || isStale(column, cadenceOf(column, owed), asOf))
    .filter(
      ({ observations: [first, ...later] }) =>
        !later.some((look) => look.control === true && look.outcome === first?.outcome),
    )
    .map(({ url }) => ({ subject: `column:${url}`, url }));
}

/**
 * The outcome of a later look at a column's first page: `newest:<day>`, `filled` (items without a day, or an article),
 * `explained`, `empty`, or `unread` when its list comes by a mechanism that was not read. `resolve` makes a raw href
 * absolute, '' when it leads nowhere. Rows that are menus of other columns do not count.
 */
export function outcomeOfLook(
  scan: PageScan,
  list: ListRead,
  columns: readonly ColumnFact[],
  asOf: Day,
  resolve: (href: string) => string,
): string {
  const menus = new Set(columns.map(({ url }) => listKey(url)));
  const rows = list.rows.map(({ href, date }) => ({ url: resolve(href), date })).filter(({ url }) => url !== '');
  const days = rows.flatMap(({ url, date }) => rowDay(date, url, asOf)?.day ?? []);
  const newest = days.toSorted().at(-1);
  if (newest !== undefined) return `newest:${newest}`;
  if (rows.some(({ url }) => !menus.has(listKey(url)))) return 'filled';
  if (nothing.test(scan.saysEmpty)) return 'explained';
  if (list.unread !== undefined) return 'unread';
  const linked = scan.links.reduce(
    (sum, { region, text }) => (region === 'main' ? sum + text.replace(/\s/g, '').length : sum),
    0,
  );
  return scan.saysEmpty === '' && scan.mainChars - linked >= FRAME ? 'filled' : 'empty';
}
