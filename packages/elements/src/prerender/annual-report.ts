import {
  groupOf,
  remedies,
  remedyKeys,
  remedyResultKeys,
  remedyResults,
  requestColumnKeys,
  requestColumns,
  requestGroups,
  requestRowKeys,
  requestRows,
  type AnnualReport,
} from '@gongkai/model';
import { reportWords } from '../annual-report/report.words.ts';
import { escaped } from './escaped.ts';

export interface ReportOptions {
  /** Address of the data file, relative to the page. */
  readonly src: string;
  readonly id?: string;
}

/**
 * The element with one report in Chinese as plain headings, paragraphs and tables: what readers and crawlers see without
 * script, and what the element reads when there is no data file. Pure; every value is escaped.
 */
export function prerenderAnnualReport(report: AnnualReport, { src, id }: ReportOptions): string {
  const { year, organ, overview, problems, other } = report;
  const title = reportWords.heading.zh.replace('{organ}', organ).replace('{year}', String(year));
  return `<gk-annual-report${id ? ` id="${escaped(id)}"` : ''} src="${escaped(src)}" year="${year}">
<h2>${escaped(title)}</h2>
<h3>${reportWords.s1.zh}</h3>
${paragraphs(overview)}
<h3>${reportWords.s2.zh}</h3>
${disclosed(report)}
<h3>${reportWords.s3.zh}</h3>
${requests(report)}
<h3>${reportWords.s4.zh}</h3>
${remediesOf(report)}
<h3>${reportWords.s5.zh}</h3>
${paragraphs(problems)}
<h3>${reportWords.s6.zh}</h3>
${paragraphs(other)}
</gk-annual-report>
<link rel="alternate" type="application/json" href="${escaped(src)}">
`;
}

const paragraphs = (text: string): string =>
  text
    .split(/\n+/)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('\n');
const row = (cells: readonly string[]): string => `<tr>${cells.join('')}</tr>`;
const head = (text: string, spans = ''): string => `<th${spans}>${text}</th>`;
const table = (rows: readonly string[]): string => `<table>\n${rows.join('\n')}\n</table>`;

function disclosed({ cells }: AnnualReport): string {
  const { content, made, repealed, valid, decided, fee } = reportWords;
  const kinds = ['made', 'repealed', 'valid'] as const;
  const wide = (key: 'licence' | 'penalty' | 'coercion' | 'feeWan'): string =>
    row([head(reportWords[key].zh), `<td colspan="3">${cells[`t2.${key}`]}</td>`]);
  const heads = (column: string): string => row([head(content.zh), head(column, ' colspan="3"')]);
  return table([
    row([content, made, repealed, valid].map(({ zh }) => head(zh))),
    ...(['rule', 'norm'] as const).map((key) =>
      row([head(reportWords[key].zh), ...kinds.map((kind) => `<td>${cells[`t2.${key}.${kind}`]}</td>`)]),
    ),
    heads(decided.zh),
    wide('licence'),
    wide('penalty'),
    wide('coercion'),
    heads(fee.zh),
    wide('feeWan'),
  ]);
}

function requests({ cells }: AnnualReport): string {
  const results = requestRowKeys.filter((key) => /^r\d/.test(key));
  const body = requestRowKeys.map((key) => {
    const group = groupOf(key);
    const size = results.filter((each) => groupOf(each) === group).length;
    const width = !results.includes(key) ? 3 : group ? 1 : 2;
    return row([
      key === 'r1' ? head(requestGroups.results.zh, ` rowspan="${results.length}"`) : '',
      group && key === `${group}.1` ? head(requestGroups[group].zh, ` rowspan="${size}"`) : '',
      head(requestRows[key].zh, width > 1 ? ` colspan="${width}"` : ''),
      ...requestColumnKeys.map((column) => `<td>${cells[`t3.${key}.${column}`]}</td>`),
    ]);
  });
  return table([
    row([head('', ' colspan="3"'), ...requestColumnKeys.map((key) => head(requestColumns[key].zh))]),
    ...body,
  ]);
}

const remediesOf = ({ cells }: AnnualReport): string =>
  table([
    row(remedyKeys.map((key) => head(remedies[key].zh, ' colspan="5"'))),
    row(remedyKeys.flatMap(() => remedyResultKeys.map((key) => head(remedyResults[key].zh)))),
    row(remedyKeys.flatMap((key) => remedyResultKeys.map((result) => `<td>${cells[`t4.${key}.${result}`]}</td>`))),
  ]);
