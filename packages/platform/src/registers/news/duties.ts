import type { Day } from '@gongkai/model';
import { dayOf } from '../../day-of.ts';
import type { Office } from '../../office.ts';
import type { Sight } from '../../staff/sight.ts';
import type { Figure, Gap } from '../register.ts';
import { activeDepartments } from '../../staff/departments.ts';
import { clearedBetween, uncarried } from './repo.ts';
import { NEWS_DAYS } from './rules.ts';
import { words } from './words.ts';

const path = '/desk/news';

/** Major documents made public in the last month that no medium carried (JY-050). */
export async function newsGaps(office: Office, sight: Sight, today: Day): Promise<readonly Gap[]> {
  const since = dayOf(new Date(Date.parse(`${today}T12:00:00+08:00`) - NEWS_DAYS * 86_400_000));
  return (await uncarried(office.store.read, sight, since)).map(({ title, department_id: departmentId }) => ({
    register: 'news',
    words: words.gap,
    values: { title },
    href: path,
    departmentId,
    isLate: false,
  }));
}

/** Copies cleared, and how many of them two channels or more carried: what an evaluator looks at for JY-050 and JY-053. */
export async function newsFigures(office: Office, from: Day, to: Day): Promise<readonly Figure[]> {
  const { read } = office.store;
  const figures: Figure[] = [];
  for (const { id } of await activeDepartments(read)) {
    const copies = await clearedBetween(read, id, from, to);
    if (copies.length === 0) continue;
    const wide = copies.filter(({ channels }) => channels >= 2).length;
    figures.push({ departmentId: id, words: words.title, value: `${wide} / ${copies.length}`, href: path });
  }
  return figures;
}
