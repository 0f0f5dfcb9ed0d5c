import { printedSections, say, type AnnualReport, type CellKey, type Locale, type Words } from '@gongkai/model';
import { html } from 'hono/html';
import type { Markup } from '../../views/markup.ts';
import { disclosedTable, remediesTable, requestsTable } from './tables-view.ts';

const words = {
  title: { zh: '{organ}{year}年政府信息公开工作年度报告', en: '{organ}: annual report on disclosure {year}' },
  published: { zh: '发布日期：{on}', en: 'Published on {on}' },
} satisfies Record<string, Words>;

export const reportTitle = ({ organ, year }: AnnualReport, locale: Locale): string =>
  say(words.title, locale, { organ, year });

const paragraphs = (text: string): Markup =>
  html`${text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p>${line}</p>`)}`;

/** The six sections of a report. Texts are as written; headings and tables are in the reader's language. */
export function reportBody(report: AnnualReport, locale: Locale, bad: ReadonlySet<CellKey> = new Set()): Markup {
  const look = { report, locale, bad };
  const parts = [
    paragraphs(report.overview),
    disclosedTable(look),
    requestsTable(look),
    remediesTable(look),
    paragraphs(report.problems),
    paragraphs(report.other),
  ];
  return html`${report.publishedOn ? html`<p class="published">${say(words.published, locale, { on: report.publishedOn })}</p>` : ''}
  ${printedSections.map(
    (section, at) =>
      html`<section class="annual-part">
        <h2>${section[locale]}</h2>
        ${parts[at] ?? ''}
      </section>`,
  )}`;
}

/** The report as a file of its own: a page without style or script, to be put on any site. */
export async function reportFile(report: AnnualReport): Promise<string> {
  const title = reportTitle(report, 'zh');
  const body = reportBody(report, 'zh');
  const page = await html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        ${report.publishedOn ? html`<meta name="PubDate" content="${report.publishedOn}" />` : ''}
      </head>
      <body>
        <h1>${title}</h1>
        ${body}
      </body>
    </html>`;
  return String(page);
}
