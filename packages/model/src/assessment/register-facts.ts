import type { Day } from '../day.ts';

/** How one duty was met by the office's register 台账: of `examined` cases `met` were as they should be. */
export interface RegisterRow {
  /** Id of a row of the pack whose source is `register`. */
  readonly row: string;
  /** 0: there was no such case, the row does not apply. For a duty that is met or not: 1. */
  readonly examined: number;
  readonly met: number;
  /** Shown beside the row: which cases, where the papers are. */
  readonly note?: string;
}

/** Counts out of an office's registers: what no crawl can see. */
export interface RegisterFacts {
  readonly schema: 'gongkai.register-facts/1';
  /** Whose registers. */
  readonly organ: string;
  /** First and last day that is counted. */
  readonly from: Day;
  readonly to: Day;
  /** Which register or system the counts come from, and who answers for them. */
  readonly source: string;
  /** Id of the pack whose rows are meant; absent: any pack that has them. */
  readonly pack?: string;
  readonly rows: readonly RegisterRow[];
}
