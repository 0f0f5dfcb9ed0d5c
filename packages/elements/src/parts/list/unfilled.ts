import type { Listing } from './listing.ts';

/** Compulsory columns with the number of rows that leave them empty; only columns with such rows. */
export function unfilledIn(
  compulsory: readonly string[],
  columns: Listing['columns'],
  entries: readonly { readonly cells: Readonly<Record<string, string>> }[],
): Listing['unfilled'] {
  return compulsory
    .map((column) => ({
      column,
      label: columns.find(({ id }) => id === column)?.label ?? column,
      count: entries.reduce((sum, { cells }) => sum + Number(cells[column] === ''), 0),
    }))
    .filter(({ count }) => count > 0);
}
