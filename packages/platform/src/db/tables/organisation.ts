import type { Day } from '@gongkai/model';
import type { Moment } from '../moment.ts';

/** 政务公开领导小组 · 政务公开工作机构 (JY-163, JY-164). */
export const bodyKinds = ['leading-group', 'unit'] as const;
export const planKinds = ['task-book', 'road-map', 'timetable'] as const;
export const trainingKinds = ['training', 'seminar'] as const;
export const taskStates = ['assigned', 'reported', 'closed'] as const;

/** A leader and what falls to them 领导分工, for as long as it does. */
export interface LeaderTable {
  readonly id: string;
  readonly department_id: string;
  readonly name: string;
  post: string;
  order_no: number;
  /** What falls to them, one a line. */
  division: string;
  /** 主要负责人. 0 or 1; one at a time. */
  is_head: number;
  /** Openness is among their duties (JY-162). 0 or 1. */
  openness_duty: number;
  cv: string;
  readonly from_on: Day;
  to_on: Day | null;
}

/** A body set up for openness, by a decision. */
export interface BodyTable {
  readonly id: string;
  readonly department_id: string;
  readonly kind: (typeof bodyKinds)[number];
  readonly name: string;
  /** Number of the document that set it up. */
  readonly decision: string;
  readonly decided_on: Day;
  /** Who sits in it, one a line. */
  readonly members: string;
  readonly phone: string;
  readonly place: string;
  ended_on: Day | null;
}

/** A named post for openness, and who holds it (JY-164). */
export interface PostTable {
  readonly id: string;
  readonly department_id: string;
  readonly title: string;
  readonly person: string;
  /** 专人: nothing else falls to them. 0 or 1. */
  readonly full_time: number;
  /** 在编. 0 or 1. */
  readonly in_post: number;
  readonly phone: string;
  readonly from_on: Day;
  to_on: Day | null;
}

/** The head heard a report on openness (JY-160): at most once per meeting. */
export interface ReportHeardTable {
  readonly id: string;
  readonly department_id: string;
  readonly on_date: Day;
  readonly meeting: string;
  readonly leader_id: string;
  readonly topic: string;
  readonly decided: string;
}

/** 任务书、路线图、时间表 of a year (JY-161). */
export interface PlanDocTable {
  readonly id: string;
  readonly department_id: string;
  readonly year: number;
  readonly kind: (typeof planKinds)[number];
  readonly title: string;
  readonly leader_id: string;
  readonly signed_on: Day;
  /** The paper itself, or where it is kept: one of the two. */
  readonly file_id: string | null;
  readonly url: string | null;
}

/** A key point of the leading group's year 年度工作重点. */
export interface KeyPointTable {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly basis: string;
}

/** A department's part of a key point. */
export interface KeyTaskTable {
  readonly id: string;
  readonly key_point_id: string;
  readonly department_id: string;
  readonly task: string;
  due_on: Day;
  state: (typeof taskStates)[number];
  /** What the department says came of it. */
  result: string | null;
  result_url: string | null;
  done_on: Day | null;
}

/** Training on openness that is planned for a year (JY-166). */
export interface TrainingTable {
  readonly id: string;
  readonly department_id: string;
  readonly year: number;
  readonly kind: (typeof trainingKinds)[number];
  readonly title: string;
  /** Leaders, the newly appointed, who works on openness: keys joined by a space. */
  readonly audience: string;
  readonly planned_on: Day;
}

/** One session of a training as it was held. */
export interface TrainingSessionTable {
  readonly id: string;
  readonly training_id: string;
  readonly on_date: Day;
  readonly hours: number;
  readonly place: string;
  readonly speaker: string;
}

/** Who signed in. */
export interface AttendanceTable {
  readonly session_id: string;
  readonly department_id: string;
  readonly person: string;
  readonly post: string;
  readonly at: Moment;
}

export interface OrganisationTables {
  leader: LeaderTable;
  body: BodyTable;
  post: PostTable;
  report_heard: ReportHeardTable;
  plan_doc: PlanDocTable;
  key_point: KeyPointTable;
  key_task: KeyTaskTable;
  training: TrainingTable;
  training_session: TrainingSessionTable;
  attendance: AttendanceTable;
}
