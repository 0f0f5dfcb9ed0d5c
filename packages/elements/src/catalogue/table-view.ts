import { html, nothing, type TemplateResult } from 'lit';
import type { Sort } from '../parts/list/entry.ts';
import type { CatalogueEntry, CatalogueSay, Listing } from './entry.ts';

/** What the table needs to know beside its rows, and whom it tells. */
export interface TableView {
  readonly say: CatalogueSay;
  readonly columns: Listing['columns'];
  readonly caption: string;
  readonly sort: Sort | undefined;
  readonly open: ReadonlySet<string>;
  readonly linkOf: (url: string | undefined) => string | undefined;
  /** Address of the request form for an item, where there is one. */
  readonly applyUrlOf: (entry: CatalogueEntry) => string | undefined;
  readonly details: (entry: CatalogueEntry) => TemplateResult | undefined;
  readonly hasDetails: (entry: CatalogueEntry) => boolean;
  readonly toggle: (key: string) => void;
  readonly sortBy: (column: string) => void;
}

/** A sortable table (APG) whose rows open to their details (APG Disclosure). Roles are written out: narrow rows are blocks. */
export function tableView(view: TableView, shown: readonly CatalogueEntry[]): TemplateResult {
  const { columns, caption, sort, open } = view;
  return html`<table role="table" part="list" class=${columns.length > 7 ? 'many' : ''}>
    <caption class="spoken">
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(
          ({ id, label }) =>
            html`<th
              role="columnheader"
              scope="col"
              class="c-${id}"
              aria-sort=${sort?.column === id ? sort.direction : nothing}
            >
              <button type="button" @click=${() => view.sortBy(id)}>${label}</button>
            </th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${shown.map(
        (entry) =>
          html`<tr role="row" part="item" class=${entry.cancelled ? 'cancelled' : ''}>
              ${columns.map(
                ({ id, label }) =>
                  html`<td role="cell" class="c-${id}" data-label=${label}>${cell(view, entry, id)}</td>`,
              )}
            </tr>
            ${
              open.has(entry.key)
                ? html`<tr role="row" class="details">
                    <td role="cell" colspan=${columns.length}>${view.details(entry)}</td>
                  </tr>`
                : nothing
            }`,
      )}
    </tbody>
  </table>`;
}

function cell(view: TableView, entry: CatalogueEntry, id: string): unknown {
  if (id === 'name') return nameCell(view, entry);
  if (id === 'attribute' && entry.attribute) return badge(view, entry);
  const text = entry.cells[id];
  return text === '' ? html`<i class="unfilled">${view.say('notFilled')}</i>` : (text ?? '');
}

function nameCell({ say, open, linkOf, hasDetails, toggle }: TableView, entry: CatalogueEntry): unknown {
  const link = linkOf(entry.url);
  const name = link === undefined ? entry.title : html`<a href=${link}>${entry.title}</a>`;
  const more = hasDetails(entry)
    ? html`<button
        type="button"
        class="toggle"
        aria-expanded=${String(open.has(entry.key))}
        aria-label=${say('details', { name: entry.title })}
        @click=${() => toggle(entry.key)}
      ></button>`
    : nothing;
  return html`${more}${name}${entry.cancelled ? html`<em class="gone">${say('cancelled')}</em>` : nothing}`;
}

/** Shape and word, never colour alone. What is not wholly open tells why on request. */
function badge({ open, hasDetails, toggle, applyUrlOf, say }: TableView, entry: CatalogueEntry): unknown {
  const text = entry.cells['attribute'];
  if (entry.attribute === 'open' || !hasDetails(entry))
    return html`<span class="badge ${entry.attribute}" part="badge">${text}</span>`;
  const apply = entry.attribute === 'on-request' ? applyUrlOf(entry) : undefined;
  return html`<button
      type="button"
      class="badge ${entry.attribute}"
      part="badge"
      aria-expanded=${String(open.has(entry.key))}
      @click=${() => toggle(entry.key)}
    >
      ${text}</button
    >${
      apply === undefined
        ? nothing
        : html`<a class="apply" href=${apply} aria-label=${say('applyFor', { name: entry.title })}>${say('apply')}</a>`
    }`;
}
