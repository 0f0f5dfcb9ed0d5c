import { say, type Locale } from '@gongkai/model';
import { html } from 'hono/html';
import { rowsTable } from '../../desk/table.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import type { HotlineReport } from './acts.ts';
import type { MonthRow } from './repo.ts';
import { percent } from './rules.ts';
import { words } from './words.ts';

const figures = (rows: readonly MonthRow[]): readonly string[] => {
  const sum = (name: 'received' | 'carried' | 'closed' | 'satisfied'): number =>
    rows.reduce((all, row) => all + Number(row[name]), 0);
  const [received, carried, closed] = [sum('received'), sum('carried'), sum('closed')];
  return [
    String(received),
    String(carried),
    String(closed),
    percent(closed, received + carried),
    percent(sum('satisfied'), closed),
  ];
};
const heads = [words.received, words.carried, words.closed, words.closedShare, words.satisfied];

/** All departments together, each month; the month leads to its departments at `path`. */
export const monthsTable = (rows: readonly MonthRow[], path: string, locale: Locale): Markup =>
  rowsTable({
    caption: words.months[locale],
    heads: [words.month, ...heads].map((one) => one[locale]),
    rows: [...Map.groupBy(rows, ({ month }) => month)].map(([month, own]) => [
      html`<a href="${url(`${path}?month=${month}`)}">${month}</a>`,
      ...figures(own),
    ]),
    empty: words.none[locale],
  });

/** One month, each department. */
export const departmentsTable = (rows: readonly MonthRow[], month: string, locale: Locale): Markup =>
  rowsTable({
    caption: say(words.monthly, locale, { month }),
    heads: [words.department, ...heads].map((one) => one[locale]),
    rows: rows.filter((row) => row.month === month).map((row) => [row.department, ...figures([row])]),
    empty: words.none[locale],
  });

const kinds = { checked: words.isChecked, saved: words.isSaved, same: words.isSame, refused: words.isRefused };

/** What a file would do or did, what is wrong first. */
export const reportView = ({ kind, rows }: HotlineReport, locale: Locale): Markup =>
  html`<p class="receipt" role="status"><strong>${kinds[kind][locale]}</strong></p>
    ${
      rows.length === 0
        ? ''
        : rowsTable({
            caption: words.report[locale],
            heads: [words.line, words.month, words.department, words.outcome, words.what].map((one) => one[locale]),
            rows: rows
              .toSorted((a, b) => Number(b.outcome === 'refused') - Number(a.outcome === 'refused'))
              .slice(0, 500)
              .map(({ line, month, department, outcome, problems }) => [
                String(line),
                month,
                department,
                outcome === 'refused'
                  ? html`<strong class="late">${words.refused[locale]}</strong>`
                  : words[outcome][locale],
                html`${problems.map(({ words: text, values }) => html`<p>${say(text, locale, values)}</p>`)}`,
              ]),
            empty: words.none[locale],
          })
    }`;
