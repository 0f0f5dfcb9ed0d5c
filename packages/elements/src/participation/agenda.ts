import { chinaDayOf, momentOf, timeOf, type Activity, type ActivityKind } from '@gongkai/model';

/** The activities of one month; `''` for those without a date. */
export interface Month {
  /** `2026-12` */
  readonly month: string;
  readonly activities: readonly Activity[];
}
export interface Agenda {
  /** What lies ahead or is under way, the next first. */
  readonly ahead: readonly Month[];
  /** What has been, the latest first. */
  readonly past: readonly Month[];
  /** How many of the past are left out because only `most` were asked for. */
  readonly hidden: number;
}

/** Activities by month at `now` (ms since 1970): what lies ahead whole, of the past the latest `most`. */
export function agendaOf(activities: readonly Activity[], now: number, most: number): Agenda {
  const start = ({ startsAt }: Activity): number => momentOf(startsAt) ?? Number.MAX_SAFE_INTEGER;
  const past = activities.filter((activity) => timeOf(activity, now) === 'past').sort((a, b) => start(b) - start(a));
  const ahead = activities.filter((activity) => timeOf(activity, now) !== 'past').sort((a, b) => start(a) - start(b));
  return { ahead: monthsOf(ahead), past: monthsOf(past.slice(0, most)), hidden: Math.max(0, past.length - most) };
}

function monthsOf(sorted: readonly Activity[]): readonly Month[] {
  const months: { month: string; activities: Activity[] }[] = [];
  for (const activity of sorted) {
    const month = chinaDayOf(activity.startsAt).slice(0, 7);
    const last = months[months.length - 1];
    if (last?.month === month) last.activities.push(activity);
    else months.push({ month, activities: [activity] });
  }
  return months;
}

/** Those of one kind; all without one. */
export const ofKind = (activities: readonly Activity[], kind: string | undefined): readonly Activity[] =>
  kind ? activities.filter((activity) => activity.kind === (kind as ActivityKind)) : activities;

/** True for an open day of the year it is at `now`: a department owes one a year (JY-128). */
export const isOpenDayOfYear = ({ kind, startsAt }: Activity, now: number): boolean =>
  kind === 'open-day' && chinaDayOf(startsAt).slice(0, 4) === new Date(now + 8 * 3_600_000).toISOString().slice(0, 4);
