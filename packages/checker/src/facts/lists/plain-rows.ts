import type { PageScan, ScannedRow } from '../page.ts';
import type { ListRow } from './list-read.ts';
import lexicon from './lists.json' with { type: 'json' };

const pagerTexts: ReadonlySet<string> = new Set(lexicon.pagerTexts);
const counting = /^[<>\u00ab\u00bb\u2039\u203a[(.\s]{0,3}\u7b2c?\s?\d{1,5}\s?\u9875?[\])>.\s]{0,3}$/;

/** Longer than any control of a pager: the name of an item. Most rows are, and need no further look. */
const LONG = 12;

/** True for the links that turn pages or belong to the frame of a list. */
const turnsPages = (title: string): boolean =>
  title.length <= LONG && (pagerTexts.has(title) || counting.test(title) || !/[\p{L}\p{N}]/u.test(title));

const isOwn = ({ href, title, region }: ScannedRow): boolean =>
  region === 'main' && title !== '' && href !== '' && !href.startsWith('#') && !turnsPages(title);

/** A whole date behind a title, parted from it by white space or brackets. */
const trailing =
  /[\s\u3000[(\uff08\u3010]((?:19|20)\d{2}[-/.\u5e74]\d{1,2}[-/.\u6708]\d{1,2}\u65e5?)[\])\uff09\u3011]?\s*$/;

/**
 * The date beside the link; one that stands at the end or the start of a longer link text too. A date inside a title is
 * what the item is about: `undefined`.
 */
function beside({ title, date }: ScannedRow): string | undefined {
  if (date === '' || !title.includes(date)) return date;
  const behind = date === title ? trailing.exec(title)?.[1] : undefined;
  if (behind !== undefined) return behind;
  const isApart = title.length > date.length + 2 && date.length <= 20;
  return isApart && (title.endsWith(date) || title.startsWith(date)) ? date : undefined;
}

/**
 * The main list of a page: rows outside navigation and side boxes. When some carry a date, those without one are the
 * menu round the list and fall away.
 */
export function plainRows(scan: PageScan): readonly ListRow[] {
  if (scan.rows.length === 0) return [];
  const rows = scan.rows.filter(isOwn).map((row) => ({ ...row, date: beside(row) }));
  const isDated = rows.some(({ date }) => date !== undefined && date !== '');
  return rows
    .filter(({ date }) => !isDated || date !== '')
    .map(({ href, title, date = '' }) => ({
      href,
      title: date === '' ? title : title.replace(date, '').trim() || title,
      date,
    }));
}
