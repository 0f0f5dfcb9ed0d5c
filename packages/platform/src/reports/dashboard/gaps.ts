import { daysBetween, type Day } from '@gongkai/model';
import type { Office } from '../../office.ts';
import type { Gap, Register } from '../../registers/register.ts';
import type { Sight } from '../../staff/sight.ts';

/** Duties of a year are named from October on: 92 days before its last day. */
const NAMED_BEFORE_DAYS = 92;

/** Whether a gap is to be told already: late, without a day, or due within a quarter of a year. */
export const isTold = ({ isLate, dueOn }: Pick<Gap, 'isLate' | 'dueOn'>, today: Day): boolean =>
  isLate || dueOn === undefined || daysBetween(today, dueOn) <= NAMED_BEFORE_DAYS;

/** What every register lacks that one may see: late first, then by the day it falls due. */
export async function allGaps(
  office: Office,
  registers: readonly Register[],
  sight: Sight,
  today: Day,
): Promise<readonly Gap[]> {
  const found = await Promise.all(registers.map(async ({ gaps }) => (gaps ? gaps(office, sight, today) : [])));
  const order = ({ isLate, dueOn = '9999-12-31' }: Gap): string => `${isLate ? 0 : 1} ${dueOn}`;
  return found
    .flat()
    .filter((gap) => isTold(gap, today))
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}
