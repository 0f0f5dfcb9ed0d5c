import { isPeriod } from './day.ts';
import type { Words } from './words.ts';

const units: Readonly<Record<string, Words>> = {
  D: { zh: '天', en: 'day' },
  W: { zh: '周', en: 'week' },
  M: { zh: '个月', en: 'month' },
  Y: { zh: '年', en: 'year' },
};

/** A period as a person says it: `P6M` is 6 months in words. What is no period stays as it is. */
export function periodWords(period: string): Words {
  const unit = units[period.slice(-1)];
  if (unit === undefined || !isPeriod(period)) return { zh: period, en: period };
  const count = period.slice(1, -1);
  return { zh: `${count} ${unit.zh}`, en: `${count} ${unit.en}${count === '1' ? '' : 's'}` };
}
