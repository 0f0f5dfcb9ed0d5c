const HOUR_MS = 3_600_000;

/** The three clocks of a major emergency, in real hours: nights and holidays count. */
export type OpinionClockName = 'aim' | 'limit' | 'conference';

/** Hours from the start; basis: 澄政办发〔2018〕24号 三（一）5 “力争在3小时内、最迟不超过5小时……24小时内举行新闻发布会”. */
export const opinionHours: Readonly<Record<OpinionClockName, number>> = { aim: 3, limit: 5, conference: 24 };

export interface OpinionClock {
  readonly name: OpinionClockName;
  readonly hours: number;
  /** Milliseconds since 1970, as are all moments here. */
  readonly dueAt: number;
  /** When it was done; absent while it was not. */
  readonly doneAt?: number;
  /** `late`: over and still not done; `missed`: done too late. */
  readonly state: 'running' | 'late' | 'kept' | 'missed';
}

/** A release of information; what kind decides which clock it stops. */
export interface ClockRelease {
  readonly at: number;
  readonly isConference: boolean;
}

/** The clocks at a moment, from their common start. Any release is authoritative information; only a conference is one. */
export function opinionClocks(
  startAt: number,
  releases: readonly ClockRelease[],
  now: number,
): readonly OpinionClock[] {
  const firstOf = (wanted: readonly ClockRelease[]): number | undefined =>
    wanted.length > 0 ? Math.min(...wanted.map(({ at }) => at)) : undefined;
  const first = firstOf(releases);
  const conference = firstOf(releases.filter(({ isConference }) => isConference));
  return (['aim', 'limit', 'conference'] as const).map((name) => {
    const dueAt = startAt + opinionHours[name] * HOUR_MS;
    const doneAt = name === 'conference' ? conference : first;
    const state = doneAt === undefined ? (now > dueAt ? 'late' : 'running') : doneAt > dueAt ? 'missed' : 'kept';
    return { name, hours: opinionHours[name], dueAt, ...(doneAt !== undefined && { doneAt }), state };
  });
}
