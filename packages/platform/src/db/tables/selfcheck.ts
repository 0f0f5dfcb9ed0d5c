import type { Attribute, Day } from '@gongkai/model';
import type { Moment } from '../moment.ts';

export const checkedKinds = ['document', 'catalogue', 'asked'] as const;
/** A document, an item of the catalogue, or a thing that was asked for more than once. */
export type CheckedKind = (typeof checkedKinds)[number];

export const decisions = ['keep', 'open', 'convert'] as const;
/** 维持不公开 · 应公开的予以公开 · 依申请转为主动公开. */
export type Decision = (typeof decisions)[number];

/** The self-check of a year, each November (澄政办发〔2018〕24号 三（一）3). */
export interface SelfcheckTable {
  readonly id: string;
  readonly year: number;
  readonly opens_on: Day;
  readonly closes_on: Day;
  readonly report_due_on: Day;
}

/** One row of a department's list: what was not open, or was asked for often, and what is decided of it. */
export interface SelfcheckItemTable {
  readonly id: string;
  readonly selfcheck_id: string;
  readonly department_id: string;
  readonly kind: CheckedKind;
  /** The document's id, the item's code, or the subject as it is compared. */
  readonly about: string;
  /** As it was called when the list was made. */
  readonly title: string;
  /** Its attribute then; `null` for what was asked for. */
  readonly was: Attribute | null;
  /** How often it was asked for; 0 for the others. */
  times: number;
  decision: Decision | null;
  reason: string | null;
  legal_ref: string | null;
  decided_by: string | null;
  done_on: Day | null;
  url: string | null;
}

/** A department's report on its self-check; once filed it stands. */
export interface SelfcheckReportTable {
  readonly id: string;
  readonly selfcheck_id: string;
  readonly department_id: string;
  readonly text: string;
  readonly filed_on: Day;
  readonly filed_by: string;
}

/** A sample the city office looks at; the seed draws the same rows again. */
export interface SpotcheckTable {
  readonly id: string;
  readonly selfcheck_id: string;
  readonly seed: string;
  /** Rows it was drawn from. */
  readonly drawn_from: number;
  readonly drawn_at: Moment;
}

export const findings = ['sound', 'rectify'] as const;

export interface SpotcheckItemTable {
  readonly id: string;
  readonly spotcheck_id: string;
  readonly item_id: string;
  readonly department_id: string;
  finding: (typeof findings)[number] | null;
  note: string | null;
  rectify_by: Day | null;
  rectified_on: Day | null;
}

export interface SelfcheckTables {
  selfcheck: SelfcheckTable;
  selfcheck_item: SelfcheckItemTable;
  selfcheck_report: SelfcheckReportTable;
  spotcheck: SpotcheckTable;
  spotcheck_item: SpotcheckItemTable;
}
