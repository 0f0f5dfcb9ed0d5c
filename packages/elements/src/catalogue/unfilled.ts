import type { Listing } from './entry.ts';

/** What the policy wants of every item: body, content, time limit, way and attribute (JY-007, JY-008). */
const compulsory = ['subject', 'content', 'timeLimit', 'way', 'attribute'];

/** Compulsory columns with the number of rows that leave them empty; only columns with such rows. */
export function unfilledIn(
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
