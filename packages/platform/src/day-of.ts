import type { Day } from '@gongkai/model';

const CHINA_MS = 8 * 3_600_000;

/** The civil day at a moment in Beijing, whatever the machine's own zone. */
export const dayOf = (moment: Date): Day => new Date(moment.getTime() + CHINA_MS).toISOString().slice(0, 10) as Day; // ISO text begins with a day

/** Day and minute in Beijing, as people write it: `2026-11-23 09:30`. */
export const minuteOf = (moment: Date): string =>
  new Date(moment.getTime() + CHINA_MS).toISOString().slice(0, 16).replace('T', ' ');

/** A moment with Beijing's offset: `2026-11-23T09:30:00+08:00`. */
export const zonedOf = (moment: Date): string =>
  `${new Date(moment.getTime() + CHINA_MS).toISOString().slice(0, 19)}+08:00`;
