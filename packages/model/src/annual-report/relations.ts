import type { Words } from '../words.ts';
import { say, type Locale } from '../words.ts';
import type { AnnualReport } from './annual-report.ts';
import { cellWords, type CellKey } from './cells.ts';

/** Relations between cells, of one report (A) and of two years (B). */
export const relations = {
  A1: {
    zh: '“{column}”列：第一项加第二项之和为 {left}，第三项（七）总计加第四项之和为 {right}，两者应相等',
    en: 'Column “{column}”: items 1 + 2 make {left}, item 3 (7) + item 4 make {right}; they must be equal',
  },
  A2: {
    zh: '“{column}”列：（七）总计为 {left}，（一）至（六）之和为 {right}，两者应相等',
    en: 'Column “{column}”: (7) is {left}, (1) to (6) make {right}; they must be equal',
  },
  A3: {
    zh: '“{row}”行：总计为 {left}，自然人与五类组织之和为 {right}，两者应相等',
    en: 'Row “{row}”: the total is {left}, its parts make {right}; they must be equal',
  },
  A4: {
    zh: '“{row}”：总计为 {left}，各项之和为 {right}，两者应相等',
    en: '“{row}”: the total is {left}, its parts make {right}; they must be equal',
  },
  A5: {
    zh: '应为不小于 0 的整数（收费金额可有小数），实为“{found}”',
    en: 'A whole number from 0 is expected (fees may have decimals), found “{found}”',
  },
  A5b: { zh: '有 {count} 个单元格未填写，按 0 计', en: '{count} cells are blank and count as 0' },
  B1: {
    zh: '“{column}”列：上年第四项结转 {left} 件，本年第二项为 {right} 件，两者应相等',
    en: 'Column “{column}”: {left} carried over by last year’s report, {right} carried in by this one',
  },
  B2: {
    zh: '现行有效 {left} 件，上年有效加本年制发减本年废止为 {right} 件，请说明原因',
    en: '{left} in force; last year’s plus made less repealed makes {right}: explain the difference',
  },
  B3: {
    zh: '制发或废止件数（{left}）多于可能的件数（{right}），请核对',
    en: 'More were made or repealed ({left}) than can be ({right}); check them',
  },
} as const satisfies Readonly<Record<string, Words>>;
export type RelationId = keyof typeof relations;

/** A relation that does not hold. */
export interface RelationFinding {
  readonly relation: RelationId;
  readonly level: 'error' | 'warning';
  /** The cells that contradict one another: first those on the left side, then those on the right. */
  readonly cells: readonly CellKey[];
  readonly left: number;
  readonly right: number;
  /** What stands in the cell, for A5. */
  readonly found?: string;
}

/** The finding as a sentence, its cells by name. */
export function relationText({ relation, cells, left, right, found = '' }: RelationFinding, locale: Locale): string {
  const [first] = cells;
  const names = cells.slice(0, 4).map((cell) => cellWords(cell)[locale]);
  const { column = '', row = '' } = first ? placeOf(first, locale) : {};
  const text = say(relations[relation], locale, { column, row, left, right, found, count: cells.length });
  return `${text}${locale === 'zh' ? '\uff1a' : ': '}${names.join(locale === 'zh' ? '\uff1b' : '; ')}${cells.length > 4 ? ' \u2026' : ''}`;
}

function placeOf(cell: CellKey, locale: Locale): { readonly column: string; readonly row: string } {
  const words = cellWords(cell)[locale];
  const last = words.lastIndexOf(' ');
  return { column: words.slice(last + 1), row: words.slice(0, last) };
}

/** True when the report holds together: nothing but warnings was found. */
export const holds = (findings: readonly RelationFinding[]): boolean =>
  findings.every(({ level }) => level !== 'error');

/** Reports whose year lies one before: B relations need both. */
export const isYearBefore = (before: AnnualReport, report: AnnualReport): boolean => before.year === report.year - 1;
