import type { Finding, Reason } from './measure.ts';
import type { RowMark } from './mark.ts';
import type { Points } from './pack.ts';

/** What became of one indicator. Only `fail` costs. `person` waits for an evaluator's mark. */
export type Verdict = 'pass' | 'fail' | 'na' | 'unmeasured' | 'person';

/** A finding with its place in the sheet: `F0001`. */
export interface NumberedFinding extends Finding {
  readonly id: string;
  readonly check: string;
}

/** What one part of a row came to. */
export interface PartLine {
  /** Id of a check; `mark` for what a person decided, `register` for what a register counts. */
  readonly check: string;
  readonly state: 'measured' | 'na' | 'unmeasured';
  readonly reason?: Reason;
  readonly detail?: string;
  readonly examined: number;
  readonly value?: string;
  readonly lost: Points;
}

export interface SheetRow {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly basis: string;
  readonly max: Points;
  readonly lost: Points;
  readonly state: Verdict;
  readonly verified: boolean;
  /** Ids into `findings` of the report: those this row was charged for, or shows. In the order of their numbers. */
  readonly findings: readonly string[];
  /** Of `findings`, those already charged in another row (the pack's exclusive pairs); absent when there are none. */
  readonly chargedElsewhere?: readonly string[];
  readonly reason?: Reason;
  readonly veto?: boolean;
  /** What evaluators decided in it; absent when there is nothing. */
  readonly marks?: readonly RowMark[];
  readonly parts: readonly PartLine[];
}

/** A group 维度 of the pack with its rows. */
export interface Dimension {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly kind: 'veto' | 'deduct' | 'bonus';
  readonly max: Points;
  readonly score: Points;
  readonly rows: readonly SheetRow[];
}

/** `unrated` is 不能评定: too little could be measured to give a rank. */
export type ScoreOutcome = 'passed' | 'failed' | 'vetoed' | 'unrated';

/** The score sheet 评分表 of one site under one pack. All points are integers of 0.01. */
export interface ScoreSheet {
  /** Open rows (unmeasured, person) counted in full. */
  readonly total: Points;
  /** Open rows all lost. */
  readonly low: Points;
  /** Nothing open lost and every open bonus won. */
  readonly high: Points;
  /** What the applicable deduct rows can give, the factor included; bonus points come on top. */
  readonly max: Points;
  /** Measured worth ÷ worth of the applicable deduct rows a built check can answer; 0–1, four places. */
  readonly coverage: number;
  readonly outcome: ScoreOutcome;
  /** Ids of the veto rows that failed. */
  readonly vetoes: readonly string[];
  /** Before the factor; `total`, `low` and `high` come after it. */
  readonly dimensions: readonly Dimension[];
  /** The pack's factor, when it was used: a department without services, 75 points × 4/3. */
  readonly factor?: readonly [number, number];
}
