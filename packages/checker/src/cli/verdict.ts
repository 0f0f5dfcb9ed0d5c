import { outOf100, type Report } from '@gongkai/model';
import { exit, type Exit } from './exit.ts';

export interface Asked {
  /** Points of 100. */
  readonly failUnder?: number;
  /** True when only some checks were wanted: then a low coverage is no surprise. */
  readonly isPart: boolean;
}

/** What a priced run says to the shell. A site that could not be read, or hardly, says nothing about its score. */
export function exitOf({ score }: Pick<Report, 'score'>, isUnreachable: boolean, { failUnder, isPart }: Asked): Exit {
  if (isUnreachable) return exit.unreachable;
  if (score.outcome === 'vetoed') return exit.below;
  if (score.outcome === 'unrated' && !isPart) return exit.unreachable;
  return failUnder !== undefined && outOf100(score.total, score) < Math.round(failUnder * 100) ? exit.below : exit.done;
}
