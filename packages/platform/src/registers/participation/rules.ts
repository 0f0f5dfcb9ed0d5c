import { momentOf, type ActivityKind, type Day, type Problem, type RegisterRow, type Words } from '@gongkai/model';
import words from './rules.words.json' with { type: 'json' };

export const problem = (code: keyof typeof words, at: string, values: Problem['values'] = {}): Problem => {
  const text: Words = words[code];
  return { code: `participation.${code}`, at, words: text, values };
};

/** How an activity goes. */
export const stateNames = {
  planned: { zh: '筹备', en: 'Planned' },
  announced: { zh: '已公告', en: 'Announced' },
  held: { zh: '已举行', en: 'Held' },
  reported: { zh: '已公开情况', en: 'Reported' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
} as const satisfies Readonly<Record<string, Words>>;
export type ActivityState = keyof typeof stateNames;
export type ActivityAct = 'change' | 'announce' | 'hold' | 'attend' | 'report' | 'cancel';

/** Which act is allowed when, and whether the head does it. */
export const activityActs: Readonly<
  Record<ActivityAct, { readonly from: readonly ActivityState[]; readonly to?: ActivityState; readonly signs?: true }>
> = {
  change: { from: ['planned'] },
  announce: { from: ['planned'], to: 'announced', signs: true },
  hold: { from: ['announced'], to: 'held' },
  attend: { from: ['held'] },
  report: { from: ['held'], to: 'reported' },
  cancel: { from: ['planned', 'announced'], to: 'cancelled', signs: true },
};

export const isActivityAct = (name: string): name is ActivityAct => Object.hasOwn(activityActs, name);

/** A text of a form as a moment in China: `2026-11-23T09:30:00+08:00`; undefined for none. */
export function chinaMoment(text: string): string | undefined {
  const moment = text === '' ? undefined : momentOf(text);
  return moment === undefined ? undefined : `${new Date(moment + 8 * 3_600_000).toISOString().slice(0, 16)}:00+08:00`;
}

/** What an announcement needs. */
export interface Announced {
  readonly kind: ActivityKind;
  readonly on_date: Day;
  readonly channels: string;
}

const isHearing = (kind: ActivityKind): boolean => kind === 'hearing' || kind === 'enforcement-hearing';

/** A hearing is announced before its day in at least one channel (JY-123); anything else at the latest on its day. */
export function announceProblems({ kind, on_date: on, channels }: Announced, today: Day): readonly Problem[] {
  if (!isHearing(kind)) return on < today ? [problem('past', '/startsAt', { on })] : [];
  return [
    ...(on <= today ? [problem('hearing-day', '/startsAt', { on })] : []),
    ...(channels === '' ? [problem('hearing-channels', '/channels')] : []),
  ];
}

/** Values of a column that holds several keys. */
export const keysIn = (text: string): readonly string[] => text.split(' ').filter((one) => one !== '');

/** An activity as duties are counted from it. */
export interface Counted {
  readonly kind: ActivityKind;
  readonly state: ActivityState;
  readonly on_date: Day;
}

/** Open days that count: held and reported, between two days (JY-128). */
export const openDays = (all: readonly Counted[], from: Day, to: Day): number =>
  all.filter((one) => one.kind === 'open-day' && one.state === 'reported' && one.on_date >= from && one.on_date <= to)
    .length;

/** Outsiders attended a meeting between two days, and who they were is entered (JY-032). */
export function attendanceRow(all: readonly Counted[], from: Day, to: Day): RegisterRow {
  const count = all.filter(
    ({ kind, state, on_date: on }) => kind === 'attend-meeting' && state === 'reported' && on >= from && on <= to,
  ).length;
  return { row: 'JY-032', examined: 1, met: count > 0 ? 1 : 0, note: String(count) };
}
