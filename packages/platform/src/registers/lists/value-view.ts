import type { Locale } from '@gongkai/model';
import { html } from 'hono/html';
import { rowsTable } from '../../desk/table.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { itemFields, labelOf } from './fields.ts';
import { words } from './public.words.ts';
import { cellsOf, linesOf, type FieldChange, type RegisterList } from './rules.ts';

/** A value as it is read: options by their names, lines as lines. */
export function valueText(list: RegisterList, name: string, value: string, locale: Locale): string {
  const field = itemFields[list].find((one) => one.name === name);
  const options = field?.options;
  if (!options) return value;
  return value
    .split(' ')
    .map((key) => options[key]?.[locale] ?? key)
    .join(locale === 'zh' ? '\u3001' : ', ');
}

/** The same with its lists as lists and its addresses as links. */
export function valueView(list: RegisterList, name: string, value: string, locale: Locale): Markup {
  const field = itemFields[list].find((one) => one.name === name);
  if (field?.kind === 'url') return html`<a href="${url(value)}">${value}</a>`;
  if (field?.kind !== 'long') return html`${valueText(list, name, value, locale)}`;
  const lines = linesOf(value).map(cellsOf);
  const line = (cells: readonly string[]): Markup =>
    html`${cells
      .filter((cell) => cell !== '')
      .map(
        (cell, at) =>
          html`${at > 0 ? ' · ' : ''}${/^https?:\/\//.test(cell) ? html`<a href="${url(cell)}">${cell}</a>` : cell}`,
      )}`;
  const [first = []] = lines;
  return lines.length === 1
    ? line(first)
    : html`<ul class="lines">
        ${lines.map((cells) => html`<li>${line(cells)}</li>`)}
      </ul>`;
}

/** What a change alters: each field before and after. */
export const diffView = (
  list: RegisterList,
  changes: readonly FieldChange[],
  texts: {
    readonly caption: string;
    readonly field: string;
    readonly before: string;
    readonly after: string;
    readonly same: string;
  },
  locale: Locale,
): Markup =>
  rowsTable({
    caption: texts.caption,
    heads: [texts.field, texts.before, texts.after],
    rows: changes.map(({ field, before, after }) => [
      labelOf(field)[locale],
      before === ''
        ? html`<em>${words.empty[locale]}</em>`
        : html`<del>${valueText(list, field, before, locale)}</del>`,
      after === '' ? html`<em>${words.empty[locale]}</em>` : html`<ins>${valueText(list, field, after, locale)}</ins>`,
    ]),
    empty: texts.same,
  });
