import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '@gongkai/model';
import { hasDetails, type DetailsView } from './details.ts';
import type { Query } from './entry.ts';
import { filtersView } from './filters-view.ts';
import { pager, searchBox } from './list-view.ts';
import type { Listing, TableEntry, TableSay } from './listing.ts';
import { notices, type NoticeView } from './notices.ts';
import type { PageOf } from './paging.ts';
import type { Search } from './search.ts';
import { itemTable, type ItemTable } from './table-view.ts';

/** What draws an open row. */
export type Details<E extends TableEntry> = (view: DetailsView, entry: E) => TemplateResult;

/** What the element keeps about its reader. */
export interface OnScreen<E extends TableEntry> {
  readonly say: TableSay;
  readonly locale: Locale;
  readonly elder: boolean;
  readonly headlineLevel: number | undefined;
  readonly query: Query;
  readonly unfolded: ReadonlySet<string>;
  readonly filtersOpen: boolean;
  readonly open: ReadonlySet<string>;
  /** Undefined until it is loaded. */
  readonly detailsView: Details<E> | undefined;
  readonly spoken: string;
}

/** Everything that is on screen, as plain values, and whom each control tells. */
export interface TableListView<E extends TableEntry> extends OnScreen<E>, NoticeView {
  readonly say: TableSay;
  readonly locale: Locale;
  readonly listing: Listing<E> | undefined;
  readonly search: Search;
  readonly page: PageOf<E>;
  /** Ids of the columns to show. */
  readonly columns: readonly string[];
  readonly facets: readonly string[];
  readonly exports: readonly ('csv' | 'json')[];
  readonly history: 'shown' | 'hidden';
  readonly updatedOn: string | undefined;
  readonly caption: string;
  readonly hidesLightContent: boolean;
  readonly linkOf: (url: string | undefined) => string | undefined;
  readonly cell: ItemTable<E>['cell'];
  /** True when a row opens to more than fields and adjustments. */
  readonly hasMore: (entry: E) => boolean;
  readonly ask: (text: string) => void;
  readonly choose: (facet: string, value: string) => void;
  readonly unfold: (facet: string) => void;
  readonly showFilters: () => void;
  readonly reset: () => void;
  readonly go: (page: number) => void;
  readonly sortBy: (column: string) => void;
  readonly toggle: (key: string) => void;
  readonly slotChanged: () => void;
  readonly save: (kind: 'csv' | 'json') => void;
}

export function tableListView<E extends TableEntry>(view: TableListView<E>): TemplateResult {
  const { listing, say, page, elder, caption, headlineLevel: level } = view;
  const list = listing && listing.entries.length > 0 ? listing : undefined;
  return html`<div class="gk ${elder ? 'elder' : ''}" lang=${view.locale === 'zh' ? 'zh-CN' : 'en'}>
    <slot name="header"></slot>
    ${
      level && listing
        ? html`<div class="headline" role="heading" aria-level=${Math.min(6, Math.max(2, level))}>
            ${listing.title}
          </div>`
        : nothing
    }
    ${list ? html`${bar(view)}${filtersView(view, list)}` : nothing}
    <span role="status" class="spoken">${view.spoken}</span>
    ${notices(view)} ${list ? html`${status(view)}${figure(list)}` : nothing}
    ${view.state === 'loading' && !view.fallback ? html`<p class="nothing">${say('loading')}</p>` : nothing}
    <div class="region" role="region" tabindex="0" aria-label=${caption}>
      ${list && view.loaded?.kind === 'file' && view.found > 0 ? table(view, list) : nothing}
      <div class="light" ?hidden=${view.hidesLightContent}><slot @slotchange=${view.slotChanged}></slot></div>
    </div>
    ${
      view.state === 'none-found'
        ? html`<div class="nothing">
            <strong>${say('noneFound')}</strong>
            <p>${say('noneFoundHint')}</p>
            <button type="button" @click=${view.reset}>${say('resetAll')}</button>
          </div>`
        : nothing
    }
    ${list ? pager(say, page, view.go) : nothing}
    <slot name="footer"></slot>
  </div>`;
}

function bar<E extends TableEntry>({ say, query, ask, exports, save }: TableListView<E>): TemplateResult {
  return html`<div class="bar" part="bar">
    ${searchBox(say, query.text, ask)}
    ${exports.map(
      (kind) =>
        html`<button type="button" class="tool" @click=${() => save(kind)}>
          ${kind === 'csv' ? say('exportCsv') : say('exportJson')}
        </button>`,
    )}
  </div>`;
}

function status<E extends TableEntry>({ say, found, count, page, updatedOn }: TableListView<E>): TemplateResult {
  return html`<p class="status" part="status">
    <strong>${found === count ? say('found', { count }) : say('foundOf', { found, count })}</strong>${
      page.pages > 1 ? html`<span>${say('shown', { from: page.from, to: page.to })}</span>` : nothing
    }${updatedOn ? html`<span class="age">${say('updatedOn', { day: updatedOn })}</span>` : nothing}
  </p>`;
}

/** The figure of the list, opening to its formula (APG Disclosure, native). */
const figure = ({ figure: shown }: Listing): unknown =>
  shown
    ? html`<details class="figure" part="figure">
        <summary>${shown.text}</summary>
        <p>${shown.formula}</p>
      </details>`
    : nothing;

function table<E extends TableEntry>(view: TableListView<E>, { columns, usual }: Listing<E>): TemplateResult {
  const shown = view.columns.length > 0 ? view.columns : usual;
  const inTable = shown.flatMap((id) => columns.filter((column) => column.id === id));
  const details: DetailsView = { ...view, columns: columns.filter((column) => !inTable.includes(column)) };
  return itemTable(
    {
      ...view,
      columns: inTable,
      sort: view.query.sort,
      hasDetails: (entry) => view.hasMore(entry) || hasDetails(details, entry),
      details: (entry) => view.detailsView?.(details, entry),
    },
    view.page.rows,
  );
}
