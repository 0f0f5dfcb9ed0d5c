import {
  measured,
  printedFees,
  printedNone,
  printedSections,
  textFindings,
  unmeasured,
  type Finding,
  type Words,
} from '@gongkai/model';
import { annualPages, isElsewhere } from '../../facts/annual/pages.ts';
import { inspectedFinding, judged, type Fault } from '../../facts/inspect/finding.ts';
import { reportOf, type AnnualFact, type AnnualPage } from '../../facts/inspect/annual-reports.ts';
import { check } from '../check.ts';
import { countOr } from '../params.ts';

const words = {
  file: {
    zh: '{year} 年度报告的正文不在页面上（可能是附件、图片或 PDF），请人工查看六个部分是否齐全',
    en: 'The report for {year} is not on the page itself (a file, picture or PDF): see whether its six parts are there',
  },
  table: {
    zh: '{year} 年度报告“收到和处理政府信息公开申请情况”表格无法自动读取（可能在附件或图片里，或数字以文字书写），请人工查看',
    en: 'The table of requests of the report for {year} cannot be read (in a file or picture, or its counts are words): look at it',
  },
  alike: {
    zh: '{year} 年度报告第五部分与上年相似度 {share}，有雷同之嫌，请人工判断（国办公开办函〔2021〕30号）',
    en: 'Part five of the report for {year} resembles last year’s by {share}: judge whether it was copied',
  },
};
const SHORTEST = 60;
const FEWEST_ROWS = 12;
/** Who reports, and the day, below the last part. */
const SIGNED = 60;

const partMissing = ({ zh, en }: Words, number: number): Fault<AnnualFact> => ({
  kind: `annual-part-${number}-missing`,
  words: {
    zh: `{year} 年度报告缺少“${zh}”部分。请按国办公开办函〔2021〕30号格式补充；可用 <gk-annual-report> 元件`,
    en: `The report for {year} lacks part “${en}”: add it in the form of 2021; <gk-annual-report> prints it`,
  },
  isFaulty: (fact) => 'report' in fact && !isElsewhere(fact.report) && !fact.report.sections.includes(number),
  values: yearOf,
});

function yearOf(fact: AnnualFact): Readonly<Record<string, number>> {
  return { year: 'report' in fact ? fact.report.year : 0 };
}

/** Where the table of requests is: on the page, there or in a file or picture but not to be read, or nowhere. */
const tableIn = ({ requestRows, namedRows, file, pictures = 0 }: AnnualPage): 'page' | 'unread' | 'none' => {
  if (requestRows >= FEWEST_ROWS) return 'page';
  return namedRows >= FEWEST_ROWS || file !== undefined || pictures > 0 ? 'unread' : 'none';
};

/** Fees that another part tells of are told. */
const saysNothingOfFees = (report: AnnualPage): boolean =>
  report.sections.includes(6) &&
  report.form === '2021' &&
  !printedFees.test(report.overview + report.problems) &&
  textFindings(reportOf(report, '')).some(({ relation }) => relation === 'D1');

/** `无` and the like may be meant of fees, too: the form takes it for an answer where none were taken. */ // basis: word of the form
const saysNone = ({ other }: AnnualPage): boolean => {
  const [line = '', ...rest] = other.normalize('NFKC').trim().split('\n');
  return printedNone.test(line.replace(/\s/g, '')) && rest.join('').length <= SIGNED;
};

const faults: readonly Fault<AnnualFact>[] = [
  ...printedSections.map(({ zh, en }, at) => partMissing({ zh, en }, at + 1)),
  {
    kind: 'annual-table-missing',
    words: {
      zh: '{year} 年度报告没有“收到和处理政府信息公开申请情况”表格，也没有可能载有表格的附件或图片。请用文字表格发布；可用 <gk-annual-report> 元件',
      en: 'The report for {year} has no table of requests, and neither file nor picture that may hold it: publish a real table; <gk-annual-report> prints it',
    },
    isFaulty: (fact) => 'report' in fact && !isElsewhere(fact.report) && tableIn(fact.report) === 'none',
    values: yearOf,
  },
  {
    kind: 'annual-fees-unsaid',
    words: {
      zh: '{year} 年度报告第六部分没有报告信息处理费收取情况（没有收取也须写明）',
      en: 'Part six of the report for {year} says nothing of fees; say so even when none were taken',
    },
    isFaulty: (fact) => 'report' in fact && saysNothingOfFees(fact.report) && !saysNone(fact.report),
    values: yearOf,
  },
  {
    kind: 'annual-fees-none',
    state: 'person',
    words: {
      zh: '{year} 年度报告第六部分只写了“无”，没有写明信息处理费收取情况。没有收取也须报告，“无”是否已包括收费，请人工判断',
      en: 'Part six of the report for {year} says no more than “none” and does not name fees, which must be told of even when none were taken: whether “none” covers them, a person must judge',
    },
    isFaulty: (fact) => 'report' in fact && saysNothingOfFees(fact.report) && saysNone(fact.report),
    values: yearOf,
  },
];

export const annualSections = check({
  id: 'annual.sections',
  words: { zh: '年报六部分齐全', en: 'The six parts of annual reports' },
  needs: ['columns', 'inspect:annual-reports'],
  params: { since: countOr },
  measure(facts, { since = 2021 }) {
    const pages = annualPages(facts, since);
    if ('state' in pages) return pages;
    const { findings, open } = judged(
      pages.map(({ looks }) => looks),
      faults,
    );
    const forPerson = pages.flatMap(({ report, looks }): Finding[] => {
      const { url } = looks.subject;
      const seen = looks.looks.map(({ observation }) => observation);
      if (isElsewhere(report))
        return [
          inspectedFinding(
            { kind: 'annual-unread', subject: url, page: url, state: 'person' },
            words.file,
            { year: report.year },
            seen,
          ),
        ];
      const unread =
        tableIn(report) === 'unread'
          ? [
              inspectedFinding(
                { kind: 'annual-table-unread', subject: url, page: url, state: 'person' },
                words.table,
                { year: report.year },
                seen,
              ),
            ]
          : [];
      const before = pages.find((other) => other.report.year === report.year - 1)?.report;
      if (before === undefined || Math.min(before.problems.length, report.problems.length) < SHORTEST) return unread;
      const same = textFindings(reportOf(report, ''), { before: reportOf(before, '') }).find(
        ({ relation }) => relation === 'D2',
      );
      if (same === undefined) return unread;
      const values = { year: report.year, share: same.found };
      return [
        ...unread,
        inspectedFinding({ kind: 'annual-alike', subject: url, page: url, state: 'person' }, words.alike, values, seen),
      ];
    });
    if (pages.every(({ report }) => report.sections.length === 0 && report.chars === 0 && report.file === undefined))
      return unmeasured('unsupported.format');
    return measured(pages.length, [...findings, ...forPerson], open.length > 0 ? { open } : {});
  },
});
