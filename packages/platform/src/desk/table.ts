import { isDay } from '@gongkai/model';
import { html } from 'hono/html';
import type { Markup } from '../views/markup.ts';

/** A list as a table. Texts are in the reader's language already. */
export interface RowsTable {
  readonly caption: string;
  readonly heads: readonly string[];
  /** One row: as many cells as heads; the first names the row. */
  readonly rows: readonly (readonly (string | Markup)[])[];
  /** Said when there is no row. */
  readonly empty: string;
}

/** A day stays on one line. */
const unbroken = (cell: string | Markup): string | Markup =>
  typeof cell === 'string' && isDay(cell) ? html`<span class="day">${cell}</span>` : cell;

/** Caption, scopes, and a region that scrolls by keyboard where the screen is narrow. */
export function rowsTable({ caption, heads, rows, empty }: RowsTable): Markup {
  if (rows.length === 0)
    return html`<section class="none">
      <h2>${caption}</h2>
      <p class="empty">${empty}</p>
    </section>`;
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0">
    <table class="list">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell, index) => (index === 0 ? html`<th scope="row">${unbroken(cell)}</th>` : html`<td>${unbroken(cell)}</td>`))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Facts of one thing, each under its name; what is empty is left out. */
export const factsList = (facts: readonly (readonly [string, string | Markup | undefined])[]): Markup =>
  html`<dl class="facts">
    ${facts.map(([name, value]) =>
      value === undefined || value === ''
        ? ''
        : html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
    )}
  </dl>`;
