import { html, nothing } from 'lit';
import type { Say } from '../../base/speech.ts';
import type { Query } from './entry.ts';
import { facetGroup } from './facet-view.ts';
import { facetValues } from './facets.ts';
import type { ListWord } from './list.words.ts';
import type { Listing } from './listing.ts';
import type { Search } from './search.ts';

export interface FiltersView {
  readonly say: Say<ListWord>;
  readonly search: Search;
  readonly query: Query;
  readonly facets: readonly string[];
  readonly unfolded: ReadonlySet<string>;
  /** Matters on narrow screens only: wide ones always show the filters. */
  readonly filtersOpen: boolean;
  readonly choose: (facet: string, value: string) => void;
  readonly unfold: (facet: string) => void;
  readonly showFilters: () => void;
  readonly reset: () => void;
}

/** The facets that offer a choice; nothing when none does. */
export function filtersView(view: FiltersView, { entries, columns, orders, labelOf, facetLabel }: Listing): unknown {
  const { say, search, query, unfolded, filtersOpen } = view;
  const groups = view.facets.flatMap((id) => {
    const values = facetValues(entries, search, query, id, orders[id], id === 'recent' ? 1 : 2);
    const label = columns.find((column) => column.id === id)?.label ?? facetLabel?.(id) ?? id;
    return values.length > 0
      ? [{ id, label, values, labelOf: (value: string) => labelOf(id, value), open: unfolded.has(id) }]
      : [];
  });
  if (groups.length === 0) return nothing;
  const chosen = Object.keys(query.filters).reduce((sum, facet) => sum + (query.filters[facet]?.length ?? 0), 0);
  return html`<button
      type="button"
      class="tool show-filters"
      aria-expanded=${String(filtersOpen)}
      @click=${view.showFilters}
    >
      ${chosen > 0 ? say('filtersChosen', { count: chosen }) : say('filters')}
    </button>
    <div class="facets ${filtersOpen ? 'open' : ''}">
      ${groups.map((group) => facetGroup(say, group, view.choose, view.unfold))}
      ${
        chosen > 0
          ? html`<button type="button" class="tool reset" @click=${view.reset}>${say('resetAll')}</button>`
          : nothing
      }
    </div>`;
}
