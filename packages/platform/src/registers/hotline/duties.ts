import { isDay, type Day } from '@gongkai/model';
import type { Office } from '../../office.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';
import type { Figure, Gap } from '../register.ts';
import { cityId, monthsOf } from './repo.ts';
import { monthBefore, percent } from './rules.ts';
import { words } from './words.ts';

/** Statistics of the month before are out by the fifteenth: a local default, no law's. */
const DUE = '15';

/** The city office owes last month's statistics (JY-127). */
export async function hotlineGaps(office: Office, sight: Sight, today: Day): Promise<readonly Gap[]> {
  const city = await cityId(office.store.read);
  if (city === undefined || !(seesAll(sight) || sight.departmentId === city)) return [];
  const month = monthBefore(today.slice(0, 7));
  if ((await monthsOf(office.store.read, { from: month, to: month })).length > 0) return [];
  const due = `${today.slice(0, 7)}-${DUE}`;
  return [
    {
      register: 'hotline',
      words: words.missing,
      values: { month },
      href: '/desk/hotline',
      departmentId: city,
      ...(isDay(due) && { dueOn: due }),
      isLate: today > due,
    },
  ];
}

/** How much of what the hotline brought each department closed between two days. */
export async function hotlineFigures(office: Office, from: Day, to: Day): Promise<readonly Figure[]> {
  const rows = await monthsOf(office.store.read, { from: from.slice(0, 7), to: to.slice(0, 7) });
  return [...Map.groupBy(rows, (row) => row.department_id)].map(([departmentId, own]) => {
    const received = own.reduce((all, row) => all + Number(row.received), 0);
    const closed = own.reduce((all, row) => all + Number(row.closed), 0);
    const carried = Number(own.at(-1)?.carried ?? 0);
    return { departmentId, words: words.column, value: percent(closed, received + carried), href: '/desk/hotline' };
  });
}
