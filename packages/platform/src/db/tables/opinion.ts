import type {
  ClockStart,
  ContactOrgan,
  Day,
  Disposition,
  OpinionKind,
  OpinionScope,
  OpinionSourceKind,
  OpinionState,
  ReleaseKind,
  Severity,
  SpeakerPost,
  TransferTarget,
  WatchWay,
} from '@gongkai/model';
import type { Moment } from '../moment.ts';

/** One piece of public opinion and what became of it. */
export interface OpinionCaseTable {
  readonly id: string;
  /** Read by the public once something was released. */
  title: string;
  /** What was found, for the desk alone. */
  summary: string;
  kind: OpinionKind;
  severity: Severity;
  /** Set by triage; nothing is released without. */
  disposition: Disposition | null;
  scope: OpinionScope | null;
  source: string;
  source_url: string | null;
  occurred_at: Moment | null;
  readonly detected_at: Moment;
  clock_start: ClockStart;
  lead_department_id: string | null;
  /** 1 where the city office named the lead. */
  lead_named: number;
  /** When, and how, the city's leaders were told (三（一）5). */
  reported_at: Moment | null;
  reported_how: string | null;
  state: OpinionState;
  closed_at: Moment | null;
  /** Whose clerk entered it. */
  readonly department_id: string;
  readonly created_at: Moment;
}

/** Departments that answer together. */
export interface OpinionPartyTable {
  readonly case_id: string;
  readonly department_id: string;
}

/** A text that is to be released; several departments approve the same one. Rows are added, never changed. */
export interface OpinionTextTable {
  readonly case_id: string;
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly by_actor: string;
  readonly at: Moment;
}

export interface OpinionApprovalTable {
  readonly case_id: string;
  readonly version: number;
  readonly department_id: string;
  readonly by_actor: string;
  readonly at: Moment;
}

/** What was told to the public. Rows are added, never changed. */
export interface OpinionReleaseTable {
  readonly case_id: string;
  readonly seq: number;
  readonly at: Moment;
  readonly kind: ReleaseKind;
  readonly title: string;
  readonly url: string | null;
  readonly speaker: string | null;
  readonly speaker_post: SpeakerPost;
  readonly version: number;
}

/** What was handed to others. Rows are added, never changed. */
export interface OpinionTransferTable {
  readonly case_id: string;
  readonly seq: number;
  readonly target: TransferTarget;
  readonly at: Moment;
  readonly ref: string;
  readonly note: string | null;
}

/** Where opinion is watched for. */
export interface OpinionSourceTable {
  readonly id: string;
  name: string;
  kind: OpinionSourceKind;
  url: string | null;
  way: WatchWay;
  /** 1 where somebody watches day and night. */
  around_clock: number;
  department_id: string;
  active: number;
  readonly created_at: Moment;
}

/** Who is called when it is urgent. 🔒 columns are sealed. */
export interface OpinionContactTable {
  readonly id: string;
  organ: ContactOrgan;
  post: string;
  /** 🔒 */
  name: string;
  /** 🔒 */
  phone: string;
  around_clock: number;
  active: number;
  readonly created_at: Moment;
}

export const liaisonPartners = ['publicity', 'cyberspace', 'media'] as const;

/** One contact with publicity, cyberspace administration or media: offices and posts, no names. */
export interface LiaisonTable {
  readonly id: string;
  readonly department_id: string;
  readonly partner: (typeof liaisonPartners)[number];
  readonly organ: string;
  readonly on_day: Day;
  readonly about: string;
  readonly outcome: string;
  readonly at: Moment;
}

export interface OpinionTables {
  liaison: LiaisonTable;
  opinion_case: OpinionCaseTable;
  opinion_party: OpinionPartyTable;
  opinion_text: OpinionTextTable;
  opinion_approval: OpinionApprovalTable;
  opinion_release: OpinionReleaseTable;
  opinion_transfer: OpinionTransferTable;
  opinion_source: OpinionSourceTable;
  opinion_contact: OpinionContactTable;
}
