import type { Day, Words } from '@gongkai/model';
import { dayOf } from '../../day-of.ts';
import type { Office } from '../../office.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';
import { activeDepartments } from '../../staff/departments.ts';
import type { Gap } from '../register.ts';
import { termOf } from './ages.ts';
import { unanswered } from './repo.ts';
import { ageOf, messageKinds } from './rules.ts';

const MOST = 500;
/** Working days a message may lie at the office before it has a department. */
const ROUTE_DAYS = 2;

const words = {
  open: { zh: '{kind} {ref} 待答复，已 {days} 个工作日', en: '{kind} {ref} waits for an answer, {days} working days' },
  unrouted: {
    zh: '{kind} {ref} 尚未交办，已 {days} 个工作日',
    en: '{kind} {ref} has no department yet, {days} working days',
  },
} satisfies Record<string, Words>;

/** Messages that wait: each with its term; those nobody has been given are the city office's (JY-073, JY-125). */
export async function messageGaps(office: Office, sight: Sight, today: Day): Promise<readonly Gap[]> {
  const source = office.store.read;
  const [rows, term, [city]] = await Promise.all([
    unanswered(source, {}, MOST),
    termOf(office),
    activeDepartments(source),
  ]);
  return rows
    .map(({ ref, topic, at, department_id: departmentId }): Gap => {
      const { days, dueOn, isLate } = ageOf(dayOf(new Date(at)), today, term);
      const text = departmentId === null ? words.unrouted : words.open;
      const kind = messageKinds[topic];
      return {
        register: 'message',
        words: { zh: text.zh.replace('{kind}', kind.zh), en: text.en.replace('{kind}', kind.en) },
        values: { ref, days },
        href: `/desk/messages/${ref}`,
        departmentId: departmentId ?? city?.id ?? '',
        dueOn,
        isLate: isLate || (departmentId === null && days > ROUTE_DAYS),
      };
    })
    .filter(({ departmentId }) => seesAll(sight) || departmentId === sight.departmentId);
}
