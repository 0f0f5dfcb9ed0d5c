import type { Day } from '@gongkai/model';
import type { Moment } from '../moment.ts';

export type Publicity = 'public' | 'private';

/** What becomes of a comment of the mailbox: its department, the answer being written. 🔒 columns are sealed. */
export interface MessageTable {
  readonly comment_id: string;
  department_id: string;
  routed_at: Moment;
  /** The answer as it is drafted; the head's signature makes it the comment's reply. */
  draft: string | null;
  publicity: Publicity | null;
  /** 🔒 What all may read of the message, privacy taken out. */
  public_body: string | null;
  private_reason: string | null;
  answered_at: Moment | null;
}

export const surveyPurposes = ['policy', 'satisfaction', 'other'] as const;

/** A survey 征集调查. Its questions stand once it is open. */
export interface SurveyTable {
  readonly id: string;
  readonly department_id: string;
  title: string;
  intro: string;
  purpose: (typeof surveyPurposes)[number];
  /** JSON. */
  questions: string;
  opens_on: Day;
  closes_on: Day;
  state: 'draft' | 'open' | 'closed' | 'published';
  /** What came of it, in words. */
  result: string | null;
  result_on: Day | null;
  readonly created_at: Moment;
}

/** One filled-in survey. Rows are added, never changed. */
export interface SurveyAnswerTable {
  readonly id: string;
  readonly survey_id: string;
  /** JSON: question → numbers of the options. */
  readonly choices: string;
  /** 🔒 JSON: question → text; null where none was written. */
  readonly texts: string | null;
  readonly at: Moment;
}

export interface MessageTables {
  message: MessageTable;
  survey: SurveyTable;
  survey_answer: SurveyAnswerTable;
}
