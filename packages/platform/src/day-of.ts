import type { Day } from '@gongkai/model';

const CHINA_MS = 8 * 3_600_000;

/** The civil day at a moment in Beijing, whatever the machine's own zone. */
export const dayOf = (moment: Date): Day => new Date(moment.getTime() + CHINA_MS).toISOString().slice(0, 10) as Day; // ISO text begins with a day
