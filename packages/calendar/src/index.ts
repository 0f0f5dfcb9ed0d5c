export { firstYear, isProvisional, isWorkingDay, lastYear } from './day-kind.ts';
export { afterWorkingDays, workingDaysBetween } from './working-days.ts';
