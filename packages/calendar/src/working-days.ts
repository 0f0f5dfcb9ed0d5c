import { Fault, type Day } from '@gongkai/model';
import { isProvisional, isWorkingNumber, mustKnow, numberOf } from './day-kind.ts';

/** Longest term anyone may ask for, in working days: forty years. */
const mostDays = 10_000;

/**
 * The last day of a term of `count` working days that runs from `from`. The day of receipt is not counted, whether it is
 * a working day or not; day 1 is the next working day. FOI Regulation Art 33: twenty working days from receipt.
 *
 * @param count whole, from 0 (the day itself) to 10,000
 */
export function afterWorkingDays(from: Day, count: number): { readonly due: Day; readonly provisional: boolean } {
  mustKnow(from);
  if (!Number.isInteger(count) || count < 0 || count > mostDays)
    throw new Fault(
      'calendar.count',
      `${count} is no number of working days; give a whole number from 0 to ${mostDays}`,
    );
  let last = numberOf(from);
  for (let left = count; left > 0;) {
    last += 1;
    if (isWorkingNumber(last)) left -= 1;
  }
  const due = dayOf(last);
  return { due, provisional: isProvisional(due) };
}

/**
 * How many working days lie after `from`, up to and with `to`: what {@link afterWorkingDays} would have to add. Negative
 * when `to` is earlier, 0 for the same day.
 */
export function workingDaysBetween(from: Day, to: Day): { readonly count: number; readonly provisional: boolean } {
  mustKnow(from);
  mustKnow(to);
  const [first, last] = from <= to ? [from, to] : [to, from];
  let count = 0;
  const end = numberOf(last);
  for (let day = numberOf(first) + 1; day <= end; day += 1) if (isWorkingNumber(day)) count += 1;
  return { count: from <= to || count === 0 ? count : -count, provisional: isProvisional(last) };
}

const dayOf = (number: number): Day => new Date(number * 86_400_000).toISOString().slice(0, 10) as Day;
