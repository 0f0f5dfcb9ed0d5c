import type { ActivityKind, Day } from '@gongkai/model';
import type { Moment } from '../moment.ts';

export const activityStates = ['planned', 'announced', 'held', 'reported', 'cancelled'] as const;

/** One way in which the public takes part in person. */
export interface ActivityTable {
  readonly id: string;
  readonly department_id: string;
  kind: ActivityKind;
  title: string;
  /** Key of what it is about (JY-120, 121). */
  scope: string;
  /** Keys of the ways of JY-122, with spaces between; '' when it goes with no decision. */
  ways: string;
  /** ISO 8601 in China's time. */
  starts_at: Moment;
  ends_at: Moment | null;
  /** The day it begins on, in China. */
  on_date: Day;
  place: string;
  summary: string;
  /** Keys of where it is announced, with spaces between. */
  channels: string;
  signup_url: string;
  signup_until: Day | null;
  seats: number | null;
  live_url: string;
  state: (typeof activityStates)[number];
  announced_on: Day | null;
  /** How many came; null until it is held. */
  attended: number | null;
  report_text: string;
  report_url: string;
}

/** Who came to a meeting, by kind and number: no names. */
export interface AttendeeTable {
  readonly id: string;
  readonly activity_id: string;
  readonly category: string;
  readonly count: number;
  readonly origin: string;
}

/** One look at how a policy is carried out by people outside 社会监督和第三方评估 (JY-124). */
export interface EvaluationTable {
  readonly id: string;
  readonly department_id: string;
  readonly kind: string;
  readonly policy: string;
  readonly evaluator: string;
  readonly on_date: Day;
  readonly result: string;
  readonly url: string;
}

/** What a department had of the hotline in a month. */
export interface HotlineMonthTable {
  readonly id: string;
  /** `2026-10`. */
  readonly month: string;
  readonly department_id: string;
  /** Open at the month's beginning. */
  carried: number;
  received: number;
  closed: number;
  /** Of the closed ones, rated as satisfying. */
  satisfied: number;
  file_sha256: string;
}

/** A file of hotline figures that was taken in. */
export interface HotlineFileTable {
  readonly sha256: string;
  /** The newest of its months. */
  readonly month: string;
  readonly rows: number;
  readonly at: Moment;
}

export interface ParticipationTables {
  activity: ActivityTable;
  attendee: AttendeeTable;
  evaluation: EvaluationTable;
  hotline_month: HotlineMonthTable;
  hotline_file: HotlineFileTable;
}
