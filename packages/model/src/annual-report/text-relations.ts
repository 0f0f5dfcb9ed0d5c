import type { Day } from '../day.ts';
import type { Words } from '../words.ts';
import type { AnnualReport } from './annual-report.ts';
import { requestRowKeys, type RequestRow } from './cells.ts';
import { isYearBefore } from './relations.ts';
import patterns from './text-patterns.json' with { type: 'json' };
import { alike } from './alike.ts';

/** Relations between what a report says in words and its cells (C), and what its text owes (D). */
export const textRelations = {
  C1: { zh: '文中新收 {found} 件，表三为 {expected} 件', en: 'The text has {found} new requests, table 3 {expected}' },
  C2: {
    zh: '文中收到 {found} 件，与新收、新收加结转均不符（{expected}）',
    en: 'The text has {found} requests, which is neither those received nor those with the carried in ({expected})',
  },
  C3: {
    zh: '文中“{quote}”为 {found} 件，表三为 {expected} 件',
    en: 'The text has {found} for “{quote}”, table 3 {expected}',
  },
  C4: {
    zh: '文中占比 {found}%，按表三为 {expected}%',
    en: 'The text has a share of {found}%, by table 3 it is {expected}%',
  },
  C5: {
    zh: '文中增减 {found}%，按两年表三为 {expected}%',
    en: 'The text has a change of {found}%, by the tables it is {expected}%',
  },
  C6: {
    zh: '文中“{quote}”为 {found} 件，表四为 {expected} 件',
    en: 'The text has {found} for “{quote}”, table 4 {expected}',
  },
  C7: { zh: '文中称“{quote}”，表四却有 {expected} 件', en: 'The text says “{quote}”, but table 4 has {expected}' },
  C8: {
    zh: '文中列举之和 {found} 大于总数 {expected}',
    en: 'The parts named in the text make {found}, more than the whole, {expected}',
  },
  D1: {
    zh: '第六部分未报告信息处理费收取情况（没有也须写明）',
    en: 'Section six says nothing of fees; say so even when there are none',
  },
  D2: { zh: '第五部分与上年相似度 {found}，不得雷同', en: 'Section five resembles last year’s by {found}' },
  D3: {
    zh: '第一部分 {found} 字，原则上不超过 {expected} 字',
    en: 'Section one has {found} characters; {expected} at most in principle',
  },
  D4: { zh: '发布于 {found}，晚于期限 {expected}', en: 'Published on {found}, after the due day {expected}' },
  D5: {
    zh: '统计期限应为 {expected} 年 1 月 1 日至 12 月 31 日，文中{found}',
    en: 'The period should be the whole of {expected}; the text: {found}',
  },
  D6: {
    zh: '收取费用 {found}，表三无逾期未缴费记录，请核对',
    en: 'Fees of {found} were taken, but table 3 has no case of fees; check it',
  },
} as const satisfies Readonly<Record<string, Words>>;
export type TextRelationId = keyof typeof textRelations;

/** A relation of the text that does not hold. */
export interface TextFinding {
  readonly relation: TextRelationId;
  readonly level: 'error' | 'warning' | 'note';
  readonly found: string;
  readonly expected: string;
  /** The words of the report it rests on; `''` for what is missing. */
  readonly quote: string;
}

/** What the text is held against beside its own cells. */
export interface TextGrounds {
  readonly before?: AnnualReport;
  /** The last day to publish (条例 第四十九条). */
  readonly dueOn?: Day;
}

const mostCharacters = 1000;
const sameText = 0.8;

/** Every relation of the text that does not hold; `[]` when all do. Numbers the text does not have are not missed. */
export function textFindings(report: AnnualReport, { before, dueOn }: TextGrounds = {}): readonly TextFinding[] {
  const last = before && isYearBefore(before, report) ? before : undefined;
  const text = plain([report.overview, report.problems, report.other].join('\n'));
  return [
    ...counts(report, text),
    ...shares(report, text),
    ...(last ? changes(report, last, text) : []),
    ...remedied(report, text),
    ...lists(text),
    ...duties(report, text, last, dueOn),
  ];
}

function counts({ cells }: AnnualReport, text: string): readonly TextFinding[] {
  const total = (row: RequestRow): number => cells[`t3.${row}.total`];
  const sums = (prefix: string): number =>
    prefix
      .split('+')
      .flatMap((part) => requestRowKeys.filter((row) => row === part || row.startsWith(`${part}.`)))
      .reduce((sum, row) => sum + total(row), 0);
  const both = [total('new'), total('new') + total('in')];
  return [
    ...unequal('C1', text, patterns.received, [total('new')]),
    ...unequal('C2', text, patterns.handled, both),
    ...Object.entries(patterns.outcomes).flatMap(([rows, pattern]) => unequal('C3', text, pattern, [sums(rows)])),
  ];
}

function shares({ cells }: AnnualReport, text: string): readonly TextFinding[] {
  const whole = cells['t3.r7.total'];
  return matches(text, patterns.share).flatMap(([quote, count, printed = '']) => {
    const share = whole === 0 ? 0 : (numberOf(count) / whole) * 100;
    return isPrinted(share, printed)
      ? []
      : [finding('C4', 'warning', printed, share.toFixed(digitsOf(printed)), quote)];
  });
}

function changes(report: AnnualReport, before: AnnualReport, text: string): readonly TextFinding[] {
  const bases = [report, before].map(({ cells }) => [
    cells['t3.new.total'],
    cells['t3.new.total'] + cells['t3.in.total'],
  ]) as [[number, number], [number, number]];
  return matches(text, patterns.growth).flatMap(([quote, word = '', printed = '']) => {
    const sign = patterns.falls.includes(word) ? -1 : 1;
    const found = [0, 1].map((n) => ((bases[0][n]! - bases[1][n]!) / (bases[1][n]! || 1)) * 100 * sign);
    if (found.some((change) => isPrinted(change, printed))) return [];
    return [finding('C5', 'warning', printed, found.map((each) => each.toFixed(digitsOf(printed))).join(' / '), quote)];
  });
}

function remedied({ cells }: AnnualReport, text: string): readonly TextFinding[] {
  const lawsuits = cells['t4.direct.total'] + cells['t4.after.total'];
  const sum = (result: 'pending' | 'corrected'): number =>
    cells[`t4.review.${result}`] + cells[`t4.direct.${result}`] + cells[`t4.after.${result}`];
  const claims = [
    [patterns.allSettled, sum('pending')],
    [patterns.allKept, sum('corrected')],
  ] as const;
  return [
    ...unequal('C6', text, patterns.review, [cells['t4.review.total']]),
    ...unequal('C6', text, patterns.lawsuit, [lawsuits]),
    ...claims.flatMap(([claim, count]) =>
      count === 0 ? [] : matches(text, claim).map(([quote]) => finding('C7', 'warning', quote, String(count), quote)),
    ),
  ];
}

function lists(text: string): readonly TextFinding[] {
  return matches(text, patterns.list).flatMap(([quote, whole, rest = '']) => {
    const parts = matches(rest, patterns.part).map(([, count]) => numberOf(count));
    const sum = parts.reduce((total, part) => total + part, 0);
    return parts.length > 1 && sum > numberOf(whole)
      ? [finding('C8', 'warning', String(sum), String(numberOf(whole)), quote)]
      : [];
  });
}

function duties(
  { year, overview, problems, other, publishedOn, cells }: AnnualReport,
  text: string,
  before: AnnualReport | undefined,
  dueOn: Day | undefined,
): readonly TextFinding[] {
  const findings: TextFinding[] = [];
  if (matches(plain(other), patterns.fees).length === 0) findings.push(finding('D1', 'error', '', '', ''));
  const likeness = before && problems ? alike(problems, before.problems) : 0;
  if (likeness >= sameText) findings.push(finding('D2', 'warning', likeness.toFixed(2), String(sameText), ''));
  const length = overview.replace(/\s/g, '').length;
  if (length > mostCharacters) findings.push(finding('D3', 'note', String(length), String(mostCharacters), ''));
  if (dueOn && publishedOn && publishedOn > dueOn) findings.push(finding('D4', 'warning', publishedOn, dueOn, ''));
  const [quote, from, to = from] = matches(text, patterns.period)[0] ?? [''];
  if (from !== String(year) || to !== String(year))
    findings.push(finding('D5', 'warning', quote || '\u2014', String(year), quote));
  for (const [taken, amount] of matches(plain(other), patterns.amount))
    if (numberOf(amount) > 0 && cells['t3.r6.2.total'] === 0) findings.push(finding('D6', 'note', taken, '', taken));
  return findings;
}

/** A finding for each number of the text that equals none of those it may be. */
const unequal = (
  relation: TextRelationId,
  text: string,
  pattern: string,
  expected: readonly number[],
): readonly TextFinding[] =>
  matches(text, pattern).flatMap(([quote, count]) =>
    expected.includes(numberOf(count))
      ? []
      : [finding(relation, 'warning', String(numberOf(count)), expected.join(' / '), quote)],
  );

const finding = (
  relation: TextRelationId,
  level: TextFinding['level'],
  found: string,
  expected: string,
  quote: string,
): TextFinding => ({ relation, level, found, expected, quote });

const matches = (text: string, pattern: string): readonly (readonly [string, ...(string | undefined)[]])[] =>
  [...text.matchAll(new RegExp(pattern, 'g'))].map((match) => [match[0], ...match.slice(1)]);

/** Full-width digits and signs as half-width ones, radicals as characters; Chinese commas and stops stay as they are. */
const plain = (text: string): string =>
  text.replace(/[^\u3000-\u303f\uff0c\uff1a\uff1b\uff08\uff09]/gu, (unit) => unit.normalize('NFKC'));
const numberOf = (text = ''): number => Number(text.replace(/,/g, ''));
const digitsOf = (printed: string): number => printed.split('.')[1]?.length ?? 0;

/** True when a number is the printed one at its digits, rounded or cut off. */
function isPrinted(value: number, printed: string): boolean {
  const scale = 10 ** digitsOf(printed);
  const asked = Math.round(Number(printed) * scale);
  return Math.round(value * scale) === asked || Math.trunc(value * scale + 1e-9) === asked;
}
