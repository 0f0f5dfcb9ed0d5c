import type { CensusOutcome, Day, MediaDefect, MediaOperator, PostState, SignerPost } from '@gongkai/model';
import type { Moment } from '../moment.ts';

/** An account of a department on a platform. */
export interface MediaAccountTable {
  readonly id: string;
  readonly department_id: string;
  readonly platform: string;
  handle: string;
  url: string;
  /** 1 for the one account a department concentrates on. */
  is_main: number;
  operator: MediaOperator;
  operator_name: string | null;
  /** The person in post who answers for it. */
  responsible: string;
  second_reviewer: string | null;
  qr_url: string | null;
  readonly registered_on: Day;
  last_post_on: Day | null;
  /** 1 where its address no longer answers. */
  dead: number;
  closed_on: Day | null;
  readonly created_at: Moment;
}

/** What goes out on an account, from its draft on. */
export interface MediaPostTable {
  readonly id: string;
  readonly account_id: string;
  title: string;
  text: string;
  is_major: number;
  /** Answers this piece of public opinion. */
  readonly opinion_id: string | null;
  state: PostState;
  drafted_by: string;
  /** What it has to do with the office’s functions; null on posts older than the question. */
  functions: string | null;
  /** Second review of what others run. */
  reviewed_by: string | null;
  approved_by: string | null;
  signer_post: SignerPost | null;
  approved_at: Moment | null;
  released_at: Moment | null;
  url: string | null;
  readonly created_at: Moment;
}

export interface MediaCensusTable {
  readonly year: number;
  readonly opened_on: Day;
  readonly closes_on: Day;
}

/** What a census found at one account. */
export interface MediaCheckTable {
  readonly id: string;
  readonly year: number;
  readonly account_id: string;
  outcome: CensusOutcome;
  note: string | null;
  due_on: Day | null;
  done_on: Day | null;
  readonly at: Moment;
}

export interface MediaDefectTable {
  readonly check_id: string;
  readonly defect: MediaDefect;
  readonly evidence: string;
}

/** A released post that every main account carries. */
export interface MediaJointTable {
  readonly post_id: string;
  readonly due_at: Moment;
  readonly at: Moment;
}

/** An account that carried one. */
export interface MediaCarryTable {
  readonly post_id: string;
  readonly account_id: string;
  readonly at: Moment;
  readonly url: string;
}

export interface MediaTables {
  media_joint: MediaJointTable;
  media_carry: MediaCarryTable;
  media_account: MediaAccountTable;
  media_post: MediaPostTable;
  media_census: MediaCensusTable;
  media_check: MediaCheckTable;
  media_defect: MediaDefectTable;
}
