import { say, type Locale } from '@gongkai/model';
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

/** What the cells of a line are, in the words a reader needs; a number alone says nothing. */
const cellWords: Readonly<Partial<Record<string, readonly (keyof typeof words | undefined)[]>>> = {
  flow: [undefined, undefined, 'lasting'],
  materials: [undefined, undefined, 'copies', 'sample', 'mistakes'],
};

const link = (address: string, text = address): Markup => html`<a href="${url(address)}">${text}</a>`;
const isAddress = (text: string): boolean => /^https?:\/\//.test(text);

/** The same with its lists as lists, its addresses as links, and its numbers with what they count. `unit`: of its days. */
export function valueView(list: RegisterList, name: string, value: string, locale: Locale, unit = ''): Markup {
  const field = itemFields[list].find((one) => one.name === name);
  if (field?.kind === 'url') return link(value);
  if (isDays(name) && unit !== '')
    return html`${value === '0' ? words.atOnce[locale] : say(words.lasting, locale, { value, unit })}`;
  if (field?.kind !== 'long') return html`${valueText(list, name, value, locale)}`;
  const lines = linesOf(value).map(cellsOf);
  const cell = (text: string, at: number): Markup | string => {
    const key = text === '' ? undefined : cellWords[name]?.[at];
    if (isAddress(text)) return link(text, key && words[key][locale]);
    if (key === undefined || (key === 'lasting' && unit === '')) return text;
    return key === 'mistakes' || /^\d+$/.test(text) ? say(words[key], locale, { value: text, unit }) : text;
  };
  const line = (cells: readonly string[]): Markup =>
    html`${cells
      .map(cell)
      .filter((one) => one !== '')
      .map((one, at) => html`${at > 0 ? ' · ' : ''}${one}`)}`;
  const [first = []] = lines;
  return lines.length === 1
    ? line(first)
    : html`<ul class="lines">
        ${lines.map((cells) => html`<li>${line(cells)}</li>`)}
      </ul>`;
}

/** Days that are told with the kind of days they are. */
export const isDays = (name: string): name is 'statutoryDays' | 'promisedDays' =>
  name === 'statutoryDays' || name === 'promisedDays';

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
