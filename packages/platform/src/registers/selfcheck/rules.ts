import { afterWorkingDays } from '@gongkai/calendar';
import type { Attribute, Day, Problem } from '@gongkai/model';
import words from './rules.words.json' with { type: 'json' };

export const problem = (code: keyof typeof words, at: string, values: Problem['values'] = {}): Problem => ({
  code: `selfcheck.${code}`,
  at,
  words: words[code],
  values,
});

/** Working days after the last of November within which the report is due: no number stands in the policy, this is local. */
const REPORT_DAYS = 10;
/** Least share and least number of rows that the city office looks at. */
const SAMPLE = { share: 0.1, least: 5 };
/** So often asked for that the self-check has to look at it. */
const OFTEN = 2;

/** The days of a year's self-check (JY-025, JY-026). */
export function daysOf(year: number): { readonly opensOn: Day; readonly closesOn: Day; readonly reportDueOn: Day } {
  const closesOn: Day = `${year}-11-30`;
  return { opensOn: `${year}-11-01`, closesOn, reportDueOn: afterWorkingDays(closesOn, REPORT_DAYS).due };
}

/** One thing that was asked for, by whom it was answered. */
export interface Asked {
  readonly departmentId: string;
  readonly subject: string;
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\p{P}]/gu, '')
    .toLowerCase();

/** What was asked for more than once, by department: the subject as compared, as first written, and how often. */
export function askedOften(asked: readonly Asked[]): readonly {
  readonly departmentId: string;
  readonly about: string;
  readonly title: string;
  readonly times: number;
}[] {
  const groups = Map.groupBy(asked, ({ departmentId, subject }) => `${departmentId} ${bare(subject)}`);
  return [...groups.values()].flatMap((all) => {
    const [first] = all;
    const about = bare(first?.subject ?? '');
    if (!first || about === '' || all.length < OFTEN) return [];
    return [{ departmentId: first.departmentId, about: about.slice(0, 200), title: first.subject, times: all.length }];
  });
}

/** What stands against a decision: whatever stays closed has its reason and its article. */
export function decisionProblems(decision: string, reason: string, legalRef: string): readonly Problem[] {
  if (decision !== 'keep') return [];
  return [
    ...(reason === '' ? [problem('keep-reason', '/reason')] : []),
    ...(legalRef === '' ? [problem('keep-basis', '/legalRef')] : []),
  ];
}

/** A row as it is counted. */
export interface Decided {
  readonly decision: string | null;
  readonly done_on: Day | null;
}

/** How far a department's list is. */
export interface Progress {
  readonly all: number;
  readonly decided: number;
  /** Decided to be opened. */
  readonly toOpen: number;
  /** Opened by now. */
  readonly opened: number;
}

export const progressOf = (rows: readonly Decided[]): Progress => {
  const toOpen = rows.filter(({ decision }) => decision === 'open' || decision === 'convert');
  return {
    all: rows.length,
    decided: rows.filter(({ decision }) => decision !== null).length,
    toOpen: toOpen.length,
    opened: toOpen.filter(({ done_on: on }) => on !== null).length,
  };
};

/** What stands against a department's report: undecided rows, and opened ones that are still closed. */
export function reportProblems({ all, decided, toOpen, opened }: Progress): readonly Problem[] {
  return [
    ...(decided < all ? [problem('undecided', '', { count: all - decided })] : []),
    ...(opened < toOpen ? [problem('undone', '', { count: toOpen - opened })] : []),
  ];
}

/** How a document or an item stands now. */
export interface StandsNow {
  readonly attribute: Attribute | null;
  readonly isPublic: boolean;
}

/** Whether what was to be opened still is not: unseen by the public, or as closed as it was. */
export const isStillClosed = (was: Attribute | null, { attribute, isPublic }: StandsNow): boolean =>
  !isPublic || (attribute !== 'open' && (attribute !== 'partly-open' || was === 'partly-open'));

/** How many rows a sample has. */
export const sampleSize = (rows: number): number =>
  Math.min(rows, Math.max(SAMPLE.least, Math.ceil(rows * SAMPLE.share)));
