import { Fault, type Day } from '@gongkai/model';
import { isProvisional, isWorkingDay, mustKnow } from './day-kind.ts';

/** Longest term anyone may ask for, in working days: forty years. */
const mostDays = 10_000;

/** Terms worked out before: a day's filings all ask for the same one. Forgotten when they become many. */
const known = new Map<string, { readonly due: Day; readonly provisional: boolean }>();
const MOST_KNOWN = 1000;

/**
 * The last day of a term of `count` working days that runs from `from`. The day of receipt is not counted, whether it is
 * a working day or not; day 1 is the next working day. FOI Regulation Art 33: twenty working days from receipt.
 *
 * @param count whole, from 0 (the day itself) to 10,000
 */
export function afterWorkingDays(from: Day, count: number): { readonly due: Day; readonly provisional: boolean } {
  const term = `${from} ${count}`;
  const before = known.get(term);
  if (before) return before;
  mustKnow(from);
  if (!Number.isInteger(count) || count < 0 || count > mostDays)
    throw new Fault(
      'calendar.count',
      `${count} is no number of working days; give a whole number from 0 to ${mostDays}`,
    );
  let due = from;
  for (let left = count; left > 0;) {
    due = dayAfter(due);
    if (isWorkingDay(due)) left -= 1;
  }
  if (known.size >= MOST_KNOWN) known.clear();
  const answer = { due, provisional: isProvisional(due) };
  known.set(term, answer);
  return answer;
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
  for (let day = first; day < last;) {
    day = dayAfter(day);
    if (isWorkingDay(day)) count += 1;
  }
  return { count: from <= to || count === 0 ? count : -count, provisional: isProvisional(last) };
}

const dayAfter = (day: Day): Day => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10) as Day;
