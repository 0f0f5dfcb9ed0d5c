import type { AdoptionState, Day } from '@gongkai/model';
import type { Moment } from '../moment.ts';

export const consultationKept = ['draft', 'published', 'answered', 'withdrawn'] as const;

/** A draft put before the public 征求意见. Where it stands between its days is told by the days, not kept. */
export interface ConsultationTable {
  readonly id: string;
  readonly department_id: string;
  title: string;
  /** Key of the meeting that will decide (JY-030). */
  meeting: string;
  /** Key of what it is about (JY-120, 121). */
  scope: string;
  /** 0 or 1: a topic of people's livelihood (JY-033). */
  livelihood: number;
  /** Text or address of the draft; one of both once published. */
  draft_text: string;
  draft_url: string;
  explain_text: string;
  explain_url: string;
  /** One a line: `title|article|url`. */
  basis: string;
  opens_on: Day;
  /** The last day, whole. */
  closes_on: Day;
  short_term_reason: string;
  /** One a line: how opinions may be sent beside this page. */
  ways: string;
  /** One a line: articles of the draft. */
  clauses: string;
  state: (typeof consultationKept)[number];
  readonly created_at: Moment;
  published_on: Day | null;
  feedback_due_on: Day | null;
  concluded_on: Day | null;
}

/** Opinions that say the same 同类意见, and what the department says to them. */
export interface ClusterTable {
  readonly id: string;
  readonly consultation_id: string;
  readonly number: number;
  summary: string;
  /** 0 or 1: many said so 相对集中. */
  concentrated: number;
  /** Null until it is answered. */
  adoption: AdoptionState | null;
  response: string;
  reason: string;
}

export interface ConsultationTables {
  consultation: ConsultationTable;
  cluster: ClusterTable;
}
