import type { PageScan, ScannedRow } from '../page.ts';
import type { ListRow } from './list-read.ts';
import lexicon from './lists.json' with { type: 'json' };

const pagerTexts: ReadonlySet<string> = new Set(lexicon.pagerTexts);
const counting = /^[<>\u00ab\u00bb\u2039\u203a[(.\s]{0,3}\u7b2c?\s?\d{1,5}\s?\u9875?[\])>.\s]{0,3}$/;

/** True for the links that turn pages or belong to the frame of a list. */
const turnsPages = (title: string): boolean =>
  pagerTexts.has(title) || counting.test(title) || !/[\p{L}\p{N}]/u.test(title);

const isOwn = ({ href, title, region }: ScannedRow): boolean =>
  region === 'main' && title !== '' && href !== '' && !href.startsWith('#') && !turnsPages(title);

/** The date beside the link; a date inside the title is what the item is about. */
const beside = ({ title, date }: ScannedRow): string => (title.includes(date) ? '' : date);

/**
 * The main list of a page: rows outside navigation and side boxes. When some carry a date, those without one are the
 * menu round the list and fall away.
 */
export function plainRows(scan: PageScan): readonly ListRow[] {
  if (scan.rows.length === 0) return [];
  const rows = scan.rows.filter(isOwn).map((row) => ({ href: row.href, title: row.title, date: beside(row) }));
  const dated = rows.filter(({ date }) => date !== '');
  return dated.length > 0 ? dated : rows;
}
