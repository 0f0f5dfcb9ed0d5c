import type { Entry } from '../src/parts/list/entry.ts';

/** A row of a list; a test names what it depends on. */
export const entry = (title: string, given: Partial<Entry> = {}): Entry => ({
  key: title,
  title,
  cells: { name: title },
  facets: {},
  ...given,
});
