import type { Day, RegisterRow, Words } from '@gongkai/model';
import type { Office } from '../../office.ts';
import { activeDepartments } from '../../staff/departments.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';
import type { Figure, Gap } from '../register.ts';
import { activitiesOf } from './repo.ts';
import { attendanceRow, openDays } from './rules.ts';

const words = {
  openDay: {
    zh: '{year} 年还没有举办并公开政府开放日（每年至少 1 次）',
    en: 'No open day has been held and reported in {year}; one a year is owed',
  },
  report: { zh: '已举行，尚未公开情况：{title}', en: 'Held, what happened is not published: {title}' },
  enter: {
    zh: '举行日已过，尚未登记是否举行：{title}',
    en: 'Its day is past, whether it was held is not entered: {title}',
  },
  announce: { zh: '听证会即将到期，尚未公告：{title}', en: 'A hearing near its day is not announced: {title}' },
  column: { zh: '政府开放日', en: 'Open days' },
} satisfies Record<string, Words>;

/** What participation lacks: the year's open day (JY-128), hearings not announced (JY-123), what was held and not reported. */
export async function participationGaps(office: Office, sight: Sight, today: Day): Promise<readonly Gap[]> {
  const { read } = office.store;
  const only = seesAll(sight) ? undefined : sight.departmentId;
  const all = await activitiesOf(read, only);
  const year = Number(today.slice(0, 4));
  const owing = (await activeDepartments(read)).filter(
    ({ id, economy_or_society: owes }) => owes === 1 && (only === undefined || id === only),
  );
  const days = owing
    .filter(
      ({ id }) =>
        openDays(
          all.filter((one) => one.department_id === id),
          `${year}-01-01`,
          today,
        ) === 0,
    )
    .map(({ id }): Gap => ({
      register: 'participation',
      words: words.openDay,
      values: { year },
      href: '/desk/activities',
      departmentId: id,
      dueOn: `${year}-12-31`,
      isLate: false,
    }));
  const open = all.flatMap((row): readonly Gap[] => {
    const { id, title, kind, state, on_date: on, department_id: departmentId } = row;
    const gap = { register: 'participation', values: { title }, href: `/desk/activities/${id}`, departmentId };
    if (state === 'held') return [{ ...gap, words: words.report, isLate: false }];
    if (state === 'announced' && on < today) return [{ ...gap, words: words.enter, isLate: false }];
    const isHearing = kind === 'hearing' || kind === 'enforcement-hearing';
    return state === 'planned' && isHearing ? [{ ...gap, words: words.announce, dueOn: on, isLate: on <= today }] : [];
  });
  return [...open, ...days];
}

/** Open days of each department that were held and reported. */
export async function participationFigures(office: Office, from: Day, to: Day): Promise<readonly Figure[]> {
  const all = await activitiesOf(office.store.read);
  return [...new Set(all.map(({ department_id: id }) => id))].map((departmentId) => ({
    departmentId,
    words: words.column,
    value: String(
      openDays(
        all.filter((one) => one.department_id === departmentId),
        from,
        to,
      ),
    ),
    href: '/desk/activities',
  }));
}

/** The row of the pack that participation answers (JY-032). */
export const participationFacts = async (
  office: Office,
  departmentId: string,
  from: Day,
  to: Day,
): Promise<readonly RegisterRow[]> => [attendanceRow(await activitiesOf(office.store.read, departmentId), from, to)];
