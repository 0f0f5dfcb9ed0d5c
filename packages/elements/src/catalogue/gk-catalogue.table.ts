// The page's own table as a source: a file of its own, loaded where a page has no data file.
import { columnOf } from '@gongkai/model';
import { readTable, tableView } from '../parts/list/adopt-table.ts';
import type { CatalogueEntry } from './entry.ts';
import type { Loaded } from './loaded.ts';
import { tableListing } from './table-listing.ts';

/** The table as rows; `none` for a table without header or rows. */
export function openTable(table: HTMLTableElement): Loaded {
  const adopted = readTable(table, (text) => columnOf(text) !== undefined);
  if (!adopted) return { kind: 'none' };
  const view = tableView(table, adopted);
  let shown: readonly CatalogueEntry[] | undefined;
  return {
    kind: 'table',
    ...(adopted.whole && { list: ({ say, locale }) => tableListing(adopted, say, locale) }),
    show(entries) {
      if (!adopted.whole || (shown?.length === entries.length && entries.every((entry, n) => entry === shown?.[n])))
        return;
      shown = entries;
      view.show(entries.flatMap(({ row }) => row ?? []));
    },
    restore() {
      if (shown) view.restore();
      shown = undefined;
    },
  };
}
