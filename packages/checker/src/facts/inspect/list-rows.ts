import type { Day } from '@gongkai/model';
import { rowDay } from '../dates/row-day.ts';
import { rowsOf } from '../lists/rows-of.ts';
import { resolveAddress } from '../scan/address.ts';
import type { PageText } from './page-text.ts';

/** The rows of a page's list with their days, by whichever mechanism yields them. */
export interface ListRows {
  readonly rows: readonly { readonly title: string; readonly url: string; readonly day?: Day }[];
  /** The mechanism that was not read, '' when all was. */
  readonly unread: string;
}

export function listRows(page: PageText | undefined, asOf: Day): ListRows {
  if (page === undefined) return { rows: [], unread: '' };
  const { rows, unread = '' } = rowsOf(page.scan);
  return {
    rows: rows.flatMap(({ href, title, date }) => {
      const url = resolveAddress(href, page.url, 'utf-8');
      if (url === undefined) return [];
      const day = rowDay(date, url, asOf)?.day;
      return [{ title, url, ...(day && { day }) }];
    }),
    unread,
  };
}
