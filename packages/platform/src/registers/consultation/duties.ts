import type { Day, Words } from '@gongkai/model';
import type { Office } from '../../office.ts';
import { consultationTopic } from '../../records/topics.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';
import type { Figure, Gap } from '../register.ts';
import { commentCounts, consultationsOf } from './repo.ts';

const words = {
  feedback: { zh: '意见征集已截止，尚未反馈采纳情况：{title}', en: 'Closed, its result is not published: {title}' },
  review: { zh: '有 {count} 条意见待审核：{title}', en: '{count} comments wait for review: {title}' },
  column: { zh: '意见征集（已反馈/全部）', en: 'Consultations (answered/all)' },
} satisfies Record<string, Words>;

/** Consultations past their last day without a result (JY-031), and comments nobody has looked at. */
export async function consultationGaps(office: Office, sight: Sight, today: Day): Promise<readonly Gap[]> {
  const { read } = office.store;
  const rows = await consultationsOf(read, seesAll(sight) ? undefined : sight.departmentId);
  const pending = new Map(
    (await commentCounts(read)).filter(({ state }) => state === 'pending').map(({ topic, count }) => [topic, count]),
  );
  return rows
    .filter(({ state }) => state === 'published')
    .flatMap((row): readonly Gap[] => {
      const { id, title, department_id: departmentId, feedback_due_on: dueOn } = row;
      const base = { register: 'consultation', href: `/desk/consultations/${id}/sort`, departmentId };
      const count = pending.get(consultationTopic(id)) ?? 0;
      const due = dueOn === null ? {} : { dueOn };
      if (row.closes_on < today)
        return [{ ...base, words: words.feedback, values: { title }, ...due, isLate: dueOn !== null && dueOn < today }];
      return count > 0 ? [{ ...base, words: words.review, values: { title, count }, isLate: false }] : [];
    });
}

/** How many of the consultations that closed between two days were answered, of each department. */
export async function consultationFigures(office: Office, from: Day, to: Day): Promise<readonly Figure[]> {
  const by = new Map<string, { all: number; answered: number }>();
  for (const row of await consultationsOf(office.store.read)) {
    if (row.state === 'draft' || row.state === 'withdrawn' || row.closes_on < from || row.closes_on > to) continue;
    const sum = by.get(row.department_id) ?? { all: 0, answered: 0 };
    by.set(row.department_id, { all: sum.all + 1, answered: sum.answered + (row.state === 'answered' ? 1 : 0) });
  }
  return [...by].map(([departmentId, { all, answered }]) => ({
    departmentId,
    words: words.column,
    value: `${answered}/${all}`,
    href: '/desk/consultations',
  }));
}
