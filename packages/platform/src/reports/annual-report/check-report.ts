import {
  cellRelations,
  cellWords,
  printedSections,
  relationText,
  requestColumns,
  requestRowKeys,
  say,
  textFindings,
  textRelations,
  type AnnualReport,
  type CellKey,
  type Day,
  type Words,
} from '@gongkai/model';
import { readPublished, type PublishedReport } from './read-published.ts';

const words = {
  part: { zh: '未找到第{numeral}部分“{name}”', en: 'Part “{name}” was not found' },
  rows: {
    zh: '表三只读到 {count} 行（应有 {all} 行），未读到的行不参与核对：{names}',
    en: 'Only {count} of {all} rows of table 3 were read; the others take no part in the sums: {names}',
  },
  remedies: { zh: '未读到表四（行政复议、行政诉讼）', en: 'Table 4 (reviews and lawsuits) was not read' },
  disclosed: { zh: '未读到表二（主动公开政府信息情况）', en: 'Table 2 (proactive disclosure) was not read' },
  older: {
    zh: '这是 2019、2020 年度的格式（国办公开办函〔2019〕60号），表二不按现行格式核对',
    en: 'This is the form of 2019 and 2020; its table 2 is not checked by the present form',
  },
} satisfies Record<string, Words>;

export const checkLevels = ['error', 'warning', 'notice'] as const;
export type CheckLevel = (typeof checkLevels)[number];

/** One thing found in a report: `id` is the relation's of the standard, or `S` for what is missing of the report itself. */
export interface ReportFinding {
  readonly id: string;
  readonly level: CheckLevel;
  readonly words: Words;
  readonly cells: readonly CellKey[];
}

export interface ReportCheck {
  readonly report: AnnualReport;
  readonly findings: readonly ReportFinding[];
}

export interface CheckGrounds {
  /** When the file does not say it, or says it wrongly. */
  readonly year?: number;
  /** The published report of the year before. */
  readonly before?: Uint8Array;
  /** The last day to publish. */
  readonly dueOn?: Day;
}

/**
 * Checks a published report by the relations of its standard. Undefined when there is no report in the file. A row that
 * could not be read is said so and takes no part in a sum: what was not seen is never called wrong.
 */
export function checkReport(bytes: Uint8Array, { year, before, dueOn }: CheckGrounds = {}): ReportCheck | undefined {
  const read = readPublished(bytes, year);
  if (read.requestRows === 0 && read.sections.length < 3) return undefined;
  const last = before && readPublished(before);
  return { report: read.report, findings: [...missing(read), ...inCells(read, last), ...inText(read, last, dueOn)] };
}

function missing({ sections, requestRows, met, form }: PublishedReport): readonly ReportFinding[] {
  const found: ReportFinding[] = [];
  const add = (level: CheckLevel, text: Words, values: Record<string, string | number> = {}, en = values): void =>
    void found.push({ id: 'S', level, cells: [], words: { zh: say(text, 'zh', values), en: say(text, 'en', en) } });
  printedSections.forEach(({ numeral, zh, en }, at) => {
    if (!sections.includes(at + 1)) add('warning', words.part, { numeral, name: zh }, { numeral, name: en });
  });
  if (form === '2019') add('notice', words.older);
  const all = form === '2019' ? 23 : 25;
  if (requestRows < all) {
    const away = requestRowKeys.filter((row) => !met.has(`t3.${row}.total`));
    const names = (locale: 'zh' | 'en'): string =>
      away
        .map((row) => cellWords(`t3.${row}.total`)[locale].slice(0, -requestColumns.total[locale].length - 1))
        .join('; ');
    const values = { count: requestRows, all };
    add('warning', words.rows, { ...values, names: names('zh') }, { ...values, names: names('en') });
  }
  if (!met.has('t4.review.total')) add('warning', words.remedies);
  if (form === '2021' && !met.has('t2.licence')) add('warning', words.disclosed);
  return found;
}

function inCells({ report, met, form }: PublishedReport, last: PublishedReport | undefined): readonly ReportFinding[] {
  const blank = report.blank.filter((cell) => met.has(cell) && !(form === '2019' && /^t3\.r6\.[12]\./.test(cell)));
  const known = last && { report: last.report, known: 'published' as const };
  const all = cellRelations({ ...report, blank }, known);
  const isSeen = (cell: CellKey): boolean => met.has(cell) || report.wrong.some((each) => each.cell === cell);
  return all.filter(({ cells }) => cells.every(isSeen)).map(cellFinding);
}

function inText(
  { report, met, sections }: PublishedReport,
  last: PublishedReport | undefined,
  dueOn?: Day,
): readonly ReportFinding[] {
  const grounds = { ...(last && { before: last.report }), ...(dueOn && { dueOn }) };
  const isWhole = requestRowKeys.every((row) => met.has(`t3.${row}.total`));
  const isAsked = (relation: string): boolean => {
    if (relation === 'D1' || relation === 'D6') return sections.includes(6);
    if (relation === 'D5') return sections.includes(1);
    return relation.startsWith('D') || isWhole;
  };
  return textFindings(report, grounds)
    .filter(({ relation }) => isAsked(relation))
    .map(textFinding);
}

const cellFinding = (finding: ReturnType<typeof cellRelations>[number]): ReportFinding => ({
  id: finding.relation,
  level: finding.level,
  cells: finding.cells,
  words: { zh: relationText(finding, 'zh'), en: relationText(finding, 'en') },
});

const textFinding = ({
  relation,
  level,
  found,
  expected,
  quote,
}: ReturnType<typeof textFindings>[number]): ReportFinding => ({
  id: relation,
  level: level === 'note' ? 'notice' : level,
  cells: [],
  words: {
    zh: say(textRelations[relation], 'zh', { found, expected, quote }),
    en: say(textRelations[relation], 'en', { found, expected, quote }),
  },
});
