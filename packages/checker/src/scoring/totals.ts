import { halfUp, type Factor, type Outcome, type Points, type ScoreSheet } from '@gongkai/model';
import type { JudgedRow } from './row.ts';

export type Totals = Pick<ScoreSheet, 'total' | 'low' | 'high' | 'max' | 'coverage' | 'outcome' | 'vetoes'> & {
  /** Whether what was won in bonus rows counts in `total`. */
  readonly isBonusOpen: boolean;
};

/** The numbers on top of the sheet, from rows that are judged. */
export function totalsOf(rows: readonly JudgedRow[], rules: Outcome, factor: Factor | undefined): Totals {
  const deduct = rows.filter((row) => isDeduct(row) && row.state !== 'na');
  const times = factor?.times ?? [1, 1];
  const base = sum(deduct, worthOf);
  const lost = sum(deduct, (row) => row.lost);
  const score = halfUp(base - lost, times);
  // a row that failed in one part and is open in another may still lose all: else one more fault would raise the bound
  const atWorst = sum(deduct, (row) => (row.isOpen ? row.indicator.worth : row.lost));
  const worst = halfUp(base - atWorst, times);

  const vetoes = rows
    .filter(({ indicator, state }) => indicator.veto !== undefined && state === 'fail')
    .map(({ indicator }) => indicator.id);
  const isVetoed = vetoes.length > 0;
  const coverage = coverageOf(deduct);
  const max = halfUp(base, times);
  // the lines are drawn on the whole pack (100 points, below 60, above 80): rows that do not apply move them with the base,
  // as the state index itself moves the 75 points of a department without services back to 100
  const whole = sum(rows.filter(isDeduct), worthOf);
  const side = (points: Points, line: Points): number => points * whole - line * max;
  const isBelow = (points: Points): boolean => rules.failBelow !== undefined && side(points, rules.failBelow) < 0;
  const isAbove = (points: Points): boolean => rules.bonusAbove === undefined || side(points, rules.bonusAbove) > 0;
  const counts = (points: Points): boolean => !isVetoed && !isBelow(points) && isAbove(points);
  const withBonus = (points: Points, bonus: Points): Points => (isVetoed ? 0 : points + (counts(points) ? bonus : 0));
  return {
    total: withBonus(score, sum(rows, bonusWon)),
    low: withBonus(worst, sum(rows, bonusWon)),
    high: withBonus(score, sum(rows, bonusWithin)),
    max,
    coverage,
    outcome: isVetoed ? 'vetoed' : coverage < rules.minCoverage ? 'unrated' : isBelow(score) ? 'failed' : 'passed',
    vetoes,
    isBonusOpen: counts(score),
  };
}

/** What a bonus row surely gives. A row with anything open in it wins nothing yet: nobody has seen all of it. */
export const bonusWon = (row: JudgedRow): Points => (row.isOpen ? 0 : bonusWithin(row));

/** What a bonus row can still give at most. */
const bonusWithin = ({ kind, state, indicator, lost }: JudgedRow): Points =>
  kind === 'bonus' && state !== 'na' ? indicator.worth - lost : 0;

const isDeduct = ({ kind }: JudgedRow): boolean => kind === 'deduct';
const isUndecided = ({ state }: JudgedRow): boolean => state === 'unmeasured' || state === 'person';
const worthOf = ({ indicator }: JudgedRow): Points => indicator.worth;
const sum = (rows: readonly JudgedRow[], of: (row: JudgedRow) => Points): Points =>
  rows.reduce((all, row) => all + of(row), 0);

/** How much of what a built check can answer was answered. 0 when there is nothing such. */
function coverageOf(deduct: readonly JudgedRow[]): number {
  const checkable = deduct.filter(({ isCheckable }) => isCheckable);
  const whole = sum(checkable, worthOf);
  const open = sum(checkable.filter(isUndecided), worthOf);
  return whole === 0 ? 0 : halfUp(whole - open, [10_000, whole]) / 10_000;
}
