import { cellKeys, type AnnualReport } from '@gongkai/model';
import { consistentReport } from '../../model/testing/annual-report.ts';
import type { SiteFacts } from '../src/facts/facts.ts';
import { annualReports, type AnnualFact, type AnnualPage } from '../src/facts/inspect/annual-reports.ts';
import { columnFact } from './column-facts.ts';
import { inspectedOf, type Looked } from './inspected.ts';

/** A report that lacks nothing, as its page prints it. */
export function annualPage(given: Partial<AnnualPage> & { readonly cells?: AnnualReport['cells'] } = {}): AnnualPage {
  const { cells = consistentReport().cells, ...rest } = given;
  return {
    year: 2025,
    title: '2025年政府信息公开工作年度报告',
    publishedOn: '2026-01-20',
    publishedFrom: 'label',
    sections: [1, 2, 3, 4, 5, 6],
    form: '2021',
    requestRows: 25,
    namedRows: 25,
    hasRemedies: true,
    hasDisclosed: true,
    texts: Object.fromEntries(cellKeys.map((cell) => [cell, String(cells[cell])])),
    overview: '2025年1月1日至2025年12月31日。',
    problems: '问题：更新不够及时。改进：加强培训。',
    other: '本年度未收取信息处理费。',
    chars: 3000,
    ...rest,
  };
}

const subject = (fact: AnnualFact, at: number): readonly [string, unknown] =>
  'list' in fact
    ? ['http://h/nb/', { role: 'list', year: 0 }]
    : [`http://h/nb/${at}.html`, { role: 'report', year: fact.report.year }];

/** Facts of a site whose annual reports were looked at; each row is one subject with its looks, the first of which tells it. */
export const annualFacts = (
  ...rows: readonly (readonly [AnnualFact, ...(AnnualFact | undefined)[]])[]
): Partial<SiteFacts> => ({
  columns: [columnFact({ class: 'foi.annual', url: 'http://h/nb/', name: '政府信息公开年报' })],
  inspected: inspectedOf(
    annualReports,
    rows.map((looks, at): Looked<AnnualFact> => {
      const [url, data] = subject(looks[0], at);
      return [url, looks, data];
    }),
  ),
});

export const listOf = (...years: readonly number[]): AnnualFact => ({ list: { years } });
export const reportLook = (given: Parameters<typeof annualPage>[0] = {}): AnnualFact => ({ report: annualPage(given) });
