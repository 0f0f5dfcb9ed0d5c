import { say, type Locale } from '@gongkai/model';
import { html } from 'hono/html';
import { rowsTable } from '../../desk/table.ts';
import type { Gap } from '../../registers/register.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { words } from './words.ts';

/** What is lacking, one line each: what, whose, until when, and the way to mend it. */
export const gapsTable = (gaps: readonly Gap[], names: ReadonlyMap<string, string>, locale: Locale): Markup =>
  rowsTable({
    caption: words.gaps[locale],
    heads: (['what', 'department', 'due'] as const).map((key) => words[key][locale]),
    rows: gaps.map(({ words: text, values, href, departmentId, dueOn, isLate }) => [
      html`<a href="${url(href)}">${say(text, locale, values)}</a>`,
      names.get(departmentId) ?? '',
      html`${dueOn ?? ''} ${isLate ? html`<strong class="late">${words.isLate[locale]}</strong>` : ''}`,
    ]),
    empty: words.noGaps[locale],
  });
