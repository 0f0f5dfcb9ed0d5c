import type { Entry, Query } from './entry.ts';
import { fits } from './rows.ts';
import type { Search } from './search.ts';

export interface FacetValue {
  readonly value: string;
  /** Rows it would leave, given the search and the other facets. */
  readonly count: number;
  readonly chosen: boolean;
}

/**
 * The values of one facet with their counts: in `order` where the facet has one, else the most frequent of the whole
 * list first, so that they keep their places while the reader filters. Empty when there are fewer than `least`,
 * so no choice to make.
 */
export function facetValues(
  entries: readonly Entry[],
  search: Search,
  query: Query,
  facet: string,
  order: readonly string[] = [],
  least = 2,
): readonly FacetValue[] {
  const all = new Map<string, number>();
  const left = new Map<string, number>();
  const matches = search(query.text);
  for (const [row, entry] of entries.entries()) {
    const shown = matches(row) && fits(entry, query.filters, facet);
    for (const value of entry.facets[facet] ?? []) {
      all.set(value, (all.get(value) ?? 0) + 1);
      if (shown) left.set(value, (left.get(value) ?? 0) + 1);
    }
  }
  const chosen = query.filters[facet] ?? [];
  if (all.size < least && chosen.length === 0) return [];
  for (const value of chosen) if (!all.has(value)) all.set(value, 0);
  const place = (value: string): number => (order.includes(value) ? order.indexOf(value) : order.length);
  return [...all]
    .sort(([a, countA], [b, countB]) => place(a) - place(b) || (order.length > 0 ? 0 : countB - countA))
    .map(([value]) => ({ value, count: left.get(value) ?? 0, chosen: chosen.includes(value) }));
}

/** The filters after one value was chosen or given up; facets without a choice leave no trace. */
export function toggled(filters: Query['filters'], facet: string, value: string): Query['filters'] {
  const chosen = filters[facet] ?? [];
  const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
  const { [facet]: _, ...others } = filters;
  return next.length > 0 ? { ...others, [facet]: next } : others;
}
