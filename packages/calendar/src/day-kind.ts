import { Fault, isDay, type Day } from '@gongkai/model';
import { years } from './holidays/years.ts';

const published = Object.keys(years).toSorted();

/** The first year this calendar knows. */
export const firstYear = Number(published.at(0));
/** The last year whose notice is out. Every answer that touches a later day is provisional 暂定. */
export const lastYear = Number(published.at(-1));

/** A day as a number: days since 1970-01-01. Terms of years are counted through one by one, and numbers are quick. */
export const numberOf = (day: Day): number => Date.parse(day) / 86_400_000;

const off: ReadonlySet<number> = new Set(
  Object.values(years).flatMap((year) => Object.keys(year.off).map((day) => numberOf(day as Day))), // the notices hold days
);
const makeUp: ReadonlySet<number> = new Set(
  Object.values(years).flatMap((year) => year.makeUp.map((day) => numberOf(day as Day))),
);

/** {@link isWorkingDay} of a day's number, which is not checked. */
export function isWorkingNumber(number: number): boolean {
  if (makeUp.has(number)) return true;
  const weekday = (number + 4) % 7; // 1970-01-01 was a Thursday
  return weekday !== 0 && weekday !== 6 && !off.has(number);
}

/**
 * True for a working day 工作日: Monday to Friday outside the announced holidays, or a weekend day worked instead. After
 * {@link lastYear} only the weekends are known. A day before {@link firstYear} is a fault.
 */
export function isWorkingDay(day: Day): boolean {
  mustKnow(day);
  return isWorkingNumber(numberOf(day));
}

/** True for a day whose year has no notice yet. */
export const isProvisional = (day: Day): boolean => Number(day.slice(0, 4)) > lastYear;

/** A day that does not exist or that no notice covers is a fault of the caller, told with what to ask instead. */
export function mustKnow(day: Day): void {
  if (!isDay(day)) throw new Fault('calendar.not-a-day', `"${String(day)}" is not a day; write it like 2026-09-01`);
  if (Number(day.slice(0, 4)) < firstYear)
    throw new Fault(
      'calendar.before',
      `${day} lies before ${firstYear}-01-01, the first day whose working days are known; ask for a later day`,
    );
}
