import { outOf100, type Points, type Report, type ScoreOutcome } from '@gongkai/model';

/** One run in a row of runs of the same site under the same pack; points on a scale of 100, in hundredths. */
export interface TrendPoint {
  readonly run: string;
  readonly asOf: string;
  readonly total: Points;
  readonly low: Points;
  readonly high: Points;
  readonly coverage: number;
  readonly outcome: ScoreOutcome;
}

/** The runs in the order of their days. */
export const trendOf = (reports: readonly Pick<Report, 'run' | 'score'>[]): readonly TrendPoint[] =>
  reports
    .map(({ run, score }) => ({
      run: run.id,
      asOf: run.asOf,
      total: outOf100(score.total, score),
      low: outOf100(score.low, score),
      high: outOf100(score.high, score),
      coverage: score.coverage,
      outcome: score.outcome,
    }))
    .toSorted((a, b) => (`${a.asOf} ${a.run}` < `${b.asOf} ${b.run}` ? -1 : 1));
