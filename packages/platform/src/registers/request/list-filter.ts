import { afterWorkingDays } from '@gongkai/calendar';
import { requestStateKeys, type Day } from '@gongkai/model';
import type { DeskFilter } from './repo-list.ts';

const SOON = 5;
const MOST_TEXT = 100;

/** Urgencies that a list may be narrowed to; all but `open` stand on the first screen and in the filter. */
export const urgencies = ['late', 'today', 'soon', 'stopped'] as const;

/** Last day that counts as soon: five working days from a day. */
export const soonUntil = (today: Day): Day => afterWorkingDays(today, SOON).due;

/** What a list's address narrows it to, for page, export and JSON alike; what it does not know narrows nothing. */
export function filterOf(query: Readonly<Record<string, string | undefined>>, today: Day): DeskFilter {
  const state = requestStateKeys.find((each) => each === query['state']);
  const due = [...urgencies, 'open' as const].find((each) => each === query['due']);
  const department = query['dept'] ?? '';
  const text = (query['q'] ?? '').slice(0, MOST_TEXT);
  return {
    ...(state && { state }),
    ...(due && { due }),
    ...(department !== '' && { department }),
    ...(text !== '' && { text }),
    soonUntil: soonUntil(today),
  };
}
