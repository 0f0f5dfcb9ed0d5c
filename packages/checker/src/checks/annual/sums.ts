import {
  cellRelations,
  measured,
  relationText,
  unmeasured,
  type AnnualReport,
  type Finding,
  type RelationFinding,
} from '@gongkai/model';
import { annualPages, type ReadReport } from '../../facts/annual/pages.ts';
import { inspectedFinding } from '../../facts/inspect/finding.ts';
import { reportOf, type AnnualFact } from '../../facts/inspect/annual-reports.ts';
import { agreed } from '../../facts/inspect/standing.ts';
import { check } from '../check.ts';
import { countOr } from '../params.ts';

const FEWEST_ROWS = 20;
/** Where more sums than this are wrong, columns were rather joined or moved than each miscounted. */
const MANY = 8;
const lead = { zh: '{year} 年度报告：', en: 'Report for {year}: ' };
const mend = {
  zh: '。请核对并更正表格（国办公开办函〔2021〕30号 勾稽关系）；可用 <gk-annual-report> 元件自动核对',
  en: '. Correct the table; <gk-annual-report> checks it',
};
const keyOf = ({ relation, cells, left, right }: RelationFinding): string =>
  `${relation} ${cells[0] ?? ''} ${left} ${right}`;

/** A total that is left out is no wrong one: a person sees whether it is missing or only not read. */
const hasNoTotal = ({ blank }: AnnualReport, { cells }: RelationFinding): boolean =>
  cells.some((cell) => cell.endsWith('.total') && blank.includes(cell));

/** Relations of one report that fail, told from those that only ask for a second thought. */
function findingsOf(
  { report, looks }: ReadReport,
  before: ReadReport | undefined,
): { found: readonly Finding[]; open: number } {
  const { url } = looks.subject;
  const known = before && { report: reportOf(before.report, ''), known: 'published' as const };
  const read = reportOf(report, '');
  const all = cellRelations(read, known).filter(({ relation }) => relation !== 'A5b');
  const isMisread = all.filter(({ level }) => level === 'error').length > MANY;
  const found: Finding[] = [];
  let open = 0;
  for (const one of all) {
    const isError = one.level === 'error' && !isMisread && !hasNoTotal(read, one);
    const shows = (fact: AnnualFact): boolean =>
      'report' in fact && cellRelations(reportOf(fact.report, ''), known).some((other) => keyOf(other) === keyOf(one));
    const standing = agreed(looks, shows, keyOf(one).slice(0, 60));
    if (standing.is === 'clear') continue;
    if (isError && standing.is === 'open') {
      open += 1;
      continue;
    }
    const texts = {
      zh: `${lead.zh}${relationText(one, 'zh')}${mend.zh}`,
      en: `${lead.en}${relationText(one, 'en')}${mend.en}`,
    };
    const kind = `annual-${one.relation.toLowerCase()}`;
    const subject = `${url}#${one.cells[0] ?? ''}`;
    found.push(
      inspectedFinding(
        { kind, subject, page: url, state: isError ? 'fail' : 'person' },
        texts,
        { year: report.year },
        standing.observations,
      ),
    );
  }
  return { found, open };
}

export const annualSums = check({
  id: 'annual.sums',
  words: { zh: '年报表格勾稽关系', en: 'Sums in the tables of annual reports' },
  needs: ['columns', 'inspect:annual-reports'],
  params: { since: countOr },
  measure(facts, { since = 2021 }) {
    const pages = annualPages(facts, since);
    if ('state' in pages) return pages;
    const readable = pages.filter(({ report }) => report.requestRows >= FEWEST_ROWS);
    if (readable.length === 0) return unmeasured('unsupported.format', 'no table of requests was read');
    const results = readable.map((page) =>
      findingsOf(
        page,
        readable.find((other) => other.report.year === page.report.year - 1),
      ),
    );
    const open = results.reduce((sum, result) => sum + result.open, 0);
    const unread = pages.length - readable.length;
    return measured(
      readable.length,
      results.flatMap(({ found }) => found),
      {
        open: [
          ...(open > 0 ? [{ reason: 'needs.confirm' as const, count: open }] : []),
          ...(unread > 0 ? [{ reason: 'unsupported.format' as const, count: unread }] : []),
        ],
      },
    );
  },
});
