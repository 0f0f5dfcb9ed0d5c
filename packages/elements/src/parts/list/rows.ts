import type { Entry, Query, Sort } from './entry.ts';
import type { Search } from './search.ts';

/** True when the row has one of the chosen values in every facet but `except`. */
export function fits({ facets }: Entry, filters: Query['filters'], except = ''): boolean {
  return Object.keys(filters).every((facet) => {
    const chosen = filters[facet] ?? [];
    return facet === except || chosen.length === 0 || chosen.some((value) => facets[facet]?.includes(value));
  });
}

/** The rows to show, in the publisher's order or sorted. Pure, so it is tested without a browser. */
export function rows<E extends Entry>(
  entries: readonly E[],
  search: Search,
  query: Query,
  locale: string,
): readonly E[] {
  const matches = search(query.text);
  const found = entries.filter((entry, row) => matches(row) && fits(entry, query.filters));
  return query.sort ? sorted(found, query.sort, locale) : found;
}

/** Sorted by what a column shows; rows that say nothing there come last either way. */
function sorted<E extends Entry>(found: readonly E[], { column, direction }: Sort, locale: string): readonly E[] {
  const { compare } = new Intl.Collator(locale === 'zh' ? 'zh-u-co-pinyin' : locale, { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  return [...found].sort((a, b) => {
    const left = a.cells[column] ?? '';
    const right = b.cells[column] ?? '';
    if (left === '' || right === '') return Number(left === '') - Number(right === '');
    return sign * compare(left, right);
  });
}

/** The next order after a click on a column: up, down, then the publisher's own again. */
export function nextSort(sort: Sort | undefined, column: string): Sort | undefined {
  if (sort?.column !== column) return { column, direction: 'ascending' };
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : undefined;
}
