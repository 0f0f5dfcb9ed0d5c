import type { Day } from '@gongkai/model';

export const meetingKinds = ['standing', 'office'] as const;
/** 常务会议 · 办公会议. */
export type MeetingKind = (typeof meetingKinds)[number];
export const meetingStates = ['submitted', 'returned', 'held'] as const;
export type MeetingState = (typeof meetingStates)[number];
export const answers = ['yes', 'no'] as const;
type Answer = (typeof answers)[number];

/** A topic that goes to a meeting of the government, with the two answers that go with it (澄政办发〔2018〕24号 三（一）3). */
export interface MeetingItemTable {
  readonly id: string;
  readonly department_id: string;
  readonly meeting: MeetingKind;
  readonly title: string;
  /** 重大民生事项. 0 or 1. */
  readonly livelihood: number;
  meets_on: Day;
  /** Where the papers are that it was submitted with. */
  papers: string;
  /** Whether opinions were sought in public, and how or why not. */
  sought_opinions: Answer;
  sought_how: string;
  /** Whether somebody is to be invited to sit in, and whom or why not. */
  proposes_attendees: Answer;
  attendees: string;
  state: MeetingState;
  /** What the drafter told the meeting of what was collected and taken up (JY-034). */
  adoption_explained: string | null;
  /** Who sat in. */
  attended: string | null;
  held_on: Day | null;
}

export interface MeetingTables {
  meeting_item: MeetingItemTable;
}
