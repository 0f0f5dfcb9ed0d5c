import { html, nothing, type TemplateResult } from 'lit';
import type { Sort } from './entry.ts';
import type { Listing, TableEntry, TableSay } from './listing.ts';

/** What the table needs to know beside its rows, and whom it tells. */
export interface ItemTable<E extends TableEntry> {
  readonly say: TableSay;
  readonly columns: Listing['columns'];
  readonly caption: string;
  readonly sort: Sort | undefined;
  readonly open: ReadonlySet<string>;
  readonly linkOf: (url: string | undefined) => string | undefined;
  readonly details: (entry: E) => TemplateResult | undefined;
  readonly hasDetails: (entry: E) => boolean;
  /** Draws a cell that is more than a text; undefined for all others. */
  readonly cell: (table: ItemTable<E>, entry: E, column: string) => unknown;
  readonly toggle: (key: string) => void;
  readonly sortBy: (column: string) => void;
}

/** A sortable table (APG) whose rows open to their details (APG Disclosure). Roles are written out: narrow rows are blocks. */
export function itemTable<E extends TableEntry>(view: ItemTable<E>, shown: readonly E[]): TemplateResult {
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
                  html`<td
                    role="cell"
                    class="c-${id} ${entry.cells[id] === undefined ? 'none' : ''}"
                    data-label=${label}
                  >
                    ${cellView(view, entry, id)}
                  </td>`,
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

function cellView<E extends TableEntry>(view: ItemTable<E>, entry: E, id: string): unknown {
  if (id === 'name') return nameCell(view, entry);
  const text = entry.cells[id];
  return (
    view.cell(view, entry, id) ?? (text === '' ? html`<i class="unfilled">${view.say('notFilled')}</i>` : (text ?? ''))
  );
}

function nameCell<E extends TableEntry>({ say, open, linkOf, hasDetails, toggle }: ItemTable<E>, entry: E): unknown {
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
