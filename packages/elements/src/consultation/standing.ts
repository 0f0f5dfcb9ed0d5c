import {
  consultationStateOn,
  daysBetween,
  daysLeft,
  type Consultation,
  type ConsultationState,
  type Day,
} from '@gongkai/model';

/** Where a consultation stands on a day, with what follows from it. */
export interface Standing {
  readonly state: ConsultationState;
  /** Days on which opinions are still taken; undefined when it is not open or has no end. */
  readonly left?: number;
  /** Days since the last one while no answer is there. */
  readonly waiting?: number;
  /** Length of the period, both ends included. */
  readonly days?: number;
  /** True when it is over and nothing came in. */
  readonly noneCame: boolean;
}

export function standingOf(consultation: Consultation, today: Day): Standing {
  const { opensOn, closesOn, feedback, commentCount } = consultation;
  const state = consultationStateOn(consultation, today);
  const left = state === 'open' ? daysLeft(consultation, today) : undefined;
  const over = state === 'closed' || state === 'answered';
  return {
    state,
    noneCame: over && (feedback?.total ?? commentCount) === 0,
    ...(left !== undefined && { left }),
    ...(state === 'closed' && closesOn && closesOn < today && { waiting: daysBetween(closesOn, today) }),
    ...(opensOn && closesOn && { days: daysBetween(opensOn, closesOn) + 1 }),
  };
}

/**
 * The day to count from: a live answer of the platform knows better than a machine whose clock may be wrong by a year;
 * a file of the page is at least proof that its day has come.
 */
export function dayToCountFrom(machine: Day, made: Day | undefined, live: boolean): Day {
  return made !== undefined && (live || made > machine) ? made : machine;
}
