import { readTable, tableView, type AdoptedTable } from './adopt-table.ts';
import type { Listing, TableEntry } from './listing.ts';
import type { Loaded, Reader } from './loaded.ts';

/** The page's own table as rows; `none` for a table without header or rows. `isLabel` knows header texts. */
export function openTable<E extends TableEntry>(
  table: HTMLTableElement,
  isLabel: (text: string) => boolean,
  list: (adopted: AdoptedTable, reader: Reader) => Listing<E>,
): Loaded<E> {
  const adopted = readTable(table, isLabel);
  if (!adopted) return { kind: 'none' };
  const view = tableView(table, adopted);
  let shown: readonly TableEntry[] | undefined;
  return {
    kind: 'table',
    ...(adopted.whole && { list: (reader) => list(adopted, reader) }),
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
