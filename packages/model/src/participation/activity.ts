import type { Day } from '../day.ts';
import type { ItemFile } from '../item-file.ts';
import { momentOf } from '../moment.ts';
import type { Words } from '../words.ts';

/** Ways in which the public takes part in person (澄政办发〔2018〕24号 二、三（三）5). */
export const activityKinds = {
  hearing: { zh: '听证会', en: 'Hearing' },
  'enforcement-hearing': { zh: '执法听证', en: 'Enforcement hearing' },
  'open-day': { zh: '政府开放日', en: 'Open day' },
  interview: { zh: '在线访谈', en: 'Interview' },
  lecture: { zh: '政策大讲堂', en: 'Policy lecture' },
  press: { zh: '新闻发布会', en: 'Press conference' },
  'attend-meeting': { zh: '列席会议', en: 'Attending a meeting' },
} as const satisfies Readonly<Record<string, Words>>;
export type ActivityKind = keyof typeof activityKinds;

/** How to take part; `until` is a day or an ISO 8601 time, `''` when not filled in. */
export interface Signup {
  readonly url: string;
  readonly until: string;
  readonly seats?: number;
}

/** One activity; `''` means not filled in, an absent field that it does not apply. */
export interface Activity {
  readonly uid: string;
  readonly kind: ActivityKind | '';
  readonly title: string;
  /** A day, or an ISO 8601 time; times without a zone are China's. */
  readonly startsAt: string;
  readonly endsAt?: string;
  readonly place: string;
  readonly dept?: string;
  readonly summary?: string;
  readonly signup?: Signup;
  readonly minutesUrl?: string;
  /** Where it is shown live, or the recording. */
  readonly live?: string;
}

/** The activities of a department, in the publisher's order. */
export type Activities = ItemFile<'gongkai.activities/1', Activity>;

const hours8 = 8 * 3_600_000;

/** The day a moment falls on in China; `''` for a text that is no moment. */
export function chinaDayOf(text: string): Day | '' {
  const moment = momentOf(text);
  return moment === undefined ? '' : (new Date(moment + hours8).toISOString().slice(0, 10) as Day);
}

/** True for a day without an hour. */
export const isWholeDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The moment a text ends at: a day ends with its midnight. */
export function endOf(text: string): number | undefined {
  const moment = momentOf(text);
  return moment !== undefined && isWholeDay(text) ? moment + 86_400_000 : moment;
}

/** Whether an activity lies ahead at `now` (ms since 1970), is under way, or is past; `''` without a time. */
export function timeOf({ startsAt, endsAt }: Activity, now: number): 'ahead' | 'now' | 'past' | '' {
  const start = momentOf(startsAt);
  if (start === undefined) return '';
  const end = endOf(endsAt ?? (isWholeDay(startsAt) ? startsAt : `${chinaDayOf(startsAt)}`)) ?? start;
  return now < start ? 'ahead' : now < end ? 'now' : 'past';
}

/** Whether one can still sign up at `now`; undefined where there is no signing up, or the activity has begun. */
export function signupOf(activity: Activity, now: number): 'open' | 'closed' | undefined {
  const { signup } = activity;
  if (!signup || timeOf(activity, now) !== 'ahead') return undefined;
  const end = signup.until === '' ? undefined : endOf(signup.until);
  return end !== undefined && now >= end ? 'closed' : 'open';
}

/** True for what happened and whose minutes are owed 会后公开: everything but a press conference, which is its own record. */
export const owesMinutes = (activity: Activity, now: number): boolean =>
  timeOf(activity, now) === 'past' && activity.kind !== 'press' && !activity.minutesUrl;
