import { dayOf } from '../day-of.ts';

const DAY_MS = 86_400_000;

/** Half past two at night in Beijing, the next one: when what runs by itself runs. */
export function nextNight(now: Date): Date {
  const tonight = new Date(`${dayOf(now)}T02:30:00+08:00`);
  return tonight > now ? tonight : new Date(tonight.getTime() + DAY_MS);
}
