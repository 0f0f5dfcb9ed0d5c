// The page's own table as a source: a file of its own, loaded where a page has no data file.
import { listColumnOf } from '@gongkai/model';
import type { Loaded } from '../parts/list/loaded.ts';
import { openTable as open } from '../parts/list/open-table.ts';
import type { PowerEntry } from './entry.ts';
import { tableListing } from './table-listing.ts';

/** The table as rows; `none` for a table without header or rows. */
export const openTable = (table: HTMLTableElement): Loaded<PowerEntry> =>
  open(table, (text) => listColumnOf(text) !== undefined, tableListing);
