import type { Day } from '@gongkai/model';

/** The day `count` days later, earlier when negative. */
export function dayAfter(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10) as Day;
}
