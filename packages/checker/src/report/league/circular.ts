import { pointsText, say, type Locale } from '@gongkai/model';
import { csvText } from '../csv-text.ts';
import { titleIn } from '../said.ts';
import { clean, clip } from '../clean.ts';
import { html, type Markup } from '../html/markup.ts';
import { page } from '../html/page.ts';
import { base } from '../html/styles/base.css.ts';
import { cellsOf, headsOf } from './league-table.ts';
import type { League, LeagueRow } from './league.ts';
import { draft } from './league.words.ts';

/** A part of the draft: a heading, then sentences or a table. */
type Part =
  | { readonly kind: 'heading' | 'text' | 'item'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly LeagueRow[] };

/** The league as a table, one site a line. */
export const leagueCsv = ({ rows }: League, locale: Locale): string =>
  csvText([headsOf(locale), ...rows.map((row) => cellsOf(row, locale))]);

/** The draft of the circular 通报 as Markdown. */
export function circularMd(league: League, locale: Locale): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |`;
  const text = (part: Part): string => {
    if (!('rows' in part)) return `${lead[part.kind]}${plain(part.text)}${part.kind === 'item' ? '' : '\n'}`;
    const heads = headsOf(locale);
    const lines = part.rows.map((row) => line(cellsOf(row, locale)));
    return `${[line(heads), line(heads.map(() => '---')), ...lines].join('\n')}\n`;
  };
  return `# ${draft.title[locale]}\n\n${partsOf(league, locale).map(text).join('\n')}\n`;
}

/** How Markdown begins each part. */
const lead = { heading: '## ', item: '- ', text: '' } as const;

/** Text of a site cannot become markup of ours. */
const plain = (text: string): string =>
  clean(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*[\]<>|#!]/g, (sign) => `\\${sign}`);

/** The same as one HTML file. */
export function circularHtml(league: League, locale: Locale): string {
  const parts = partsOf(league, locale).map((part): Markup => {
    if (!('rows' in part))
      return part.kind === 'heading'
        ? html`<h2>${part.text}</h2>`
        : html`<p>${part.kind === 'item' && '· '}${clip(part.text, 2000)}</p>`;
    return html`<table>
      <thead>
        <tr>
          ${headsOf(locale).map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${part.rows.map(
          (row) =>
            html`<tr>
              ${cellsOf(row, locale).map((cell) => html`<td>${clip(cell, 200)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`;
  });
  const title = draft.title[locale];
  const css = `${base}table{border-collapse:collapse;width:100%;font-size:.9375rem}th,td{border:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top}thead{display:table-header-group}h2{margin-top:1.75rem}`;
  const lang = { zh: 'zh-CN', en: 'en' }[locale];
  return page(
    lang,
    title,
    css,
    html`<header><h1>${title}</h1></header>
      <main>${parts}</main>`,
  );
}

function partsOf(league: League, locale: Locale): readonly Part[] {
  const { rows, pack, typical } = league;
  const rated = rows.filter(({ outcome }) => outcome !== 'unrated');
  const unrated = rows.filter(({ outcome }) => outcome === 'unrated');
  const vetoed = rows.filter(({ outcome }) => outcome === 'vetoed');
  const count = (outcome: LeagueRow['outcome']): number => rows.filter((row) => row.outcome === outcome).length;
  const days = rows.map(({ asOf }) => asOf).toSorted();
  const mean = Math.round(rated.reduce((sum, { score }) => sum + score, 0) / rated.length);
  const [from = '', to = ''] = [days[0], days.at(-1)];
  const text = (
    words: (typeof draft)[keyof typeof draft],
    values: Readonly<Record<string, string | number>> = {},
  ): Part => ({
    kind: 'text',
    text: say(words, locale, values),
  });
  const heading = (words: { readonly zh: string; readonly en: string }): Part => ({
    kind: 'heading',
    text: words[locale],
  });
  const item = (said: string): Part => ({ kind: 'item', text: said });
  return [
    text(draft.opening, {
      pack: pack.title,
      version: pack.version,
      sites: rows.length,
      days: from === to ? from : say(draft.span, locale, { from, to }),
    }),
    heading(draft.overview),
    text(rated.length === 0 ? draft.noneRated : draft.counts, {
      rated: rated.length,
      mean: pointsText(mean),
      passed: count('passed'),
      failed: count('failed'),
      vetoed: count('vetoed'),
      unrated: count('unrated'),
    }),
    text(draft.doubt),
    heading(draft.ranking),
    rated.length === 0 ? text(draft.none) : { kind: 'table', rows: rated },
    ...(unrated.length === 0 ? [] : [text(draft.unrated), { kind: 'table', rows: unrated } as const]),
    heading(draft.vetoed),
    ...(vetoed.length === 0
      ? [text(draft.none)]
      : vetoed.map(({ name, vetoes, report }) =>
          item(say(draft.vetoedOne, locale, { name, rows: titles(report, vetoes, locale) })),
        )),
    heading(draft.typical),
    ...(typical.length === 0
      ? [text(draft.none)]
      : typical.map(({ row, ...one }) => item(say(draft.typicalOne, locale, { ...one, row: titleIn(locale, row) })))),
    heading(draft.demands),
    text(draft.demand),
    text(draft.signature),
  ];
}

const titles = ({ score }: LeagueRow['report'], ids: readonly string[], locale: Locale): string =>
  score.dimensions
    .flatMap(({ rows }) => rows)
    .filter(({ id }) => ids.includes(id))
    .map(({ id, title, titleEn }) => `${id} ${titleIn(locale, { title, titleEn })}`)
    .join(', ');
