export { firstYear, isProvisional, isWorkingDay, lastYear } from './day-kind.ts';
export {
  requestClock,
  type ClockEvent,
  type ClockStep,
  type RequestClock,
  type RequestTerms,
} from './request-clock.ts';
export { afterWorkingDays, workingDaysBetween } from './working-days.ts';
export { opinionClocks, type OpinionClock, type OpinionClockName } from './opinion-clock.ts';
