import type { Locale } from '@gongkai/model';
import { html } from 'hono/html';
import { rowsTable } from '../../desk/table.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { words } from './desk.words.ts';
import { labelOf } from './fields.ts';
import type { ItemRow } from './repo.ts';
import { missingOf, type RegisterList } from './rules.ts';
import { valueText } from './value-view.ts';

const MOST = 1000;

/** The items in force at the desk: those that lack something first. */
export function itemsTable(list: RegisterList, items: readonly ItemRow[], locale: Locale): Markup {
  const kind = list === 'catalogue' ? 'attribute' : 'kind';
  const rows = items
    .map((item) => ({ item, missing: missingOf(list, item) }))
    .toSorted((a, b) => Number(a.missing.length === 0) - Number(b.missing.length === 0));
  return rowsTable({
    caption: `${words[list][locale]} (${items.length})`,
    heads: [labelOf('name'), labelOf('code'), words.department, labelOf(kind), words.missing, words.version].map(
      (text) => text[locale],
    ),
    rows: rows
      .slice(0, MOST)
      .map(({ item: { code, name, department, fields, version }, missing }) => [
        html`<a href="${url(`/desk/lists/${list}/items/${encodeURIComponent(code)}`)}">${name}</a>`,
        code,
        department,
        valueText(list, kind, fields[kind] ?? '', locale),
        missing.map((field) => labelOf(field)[locale]).join(locale === 'zh' ? '\u3001' : ', '),
        String(version),
      ]),
    empty: words.noItems[locale],
  });
}
