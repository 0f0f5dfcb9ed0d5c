import type { Day, RegisterRow, Words } from '@gongkai/model';
import type { Office } from '../../office.ts';
import { activeDepartments } from '../../staff/departments.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';
import type { Gap } from '../register.ts';
import { bodiesOf, heardOf, leadersInOffice, plansOf, postsOf, sessionsOf, tasksOf, trainingsOf } from './repo.ts';
import { serves, yearRows, type YearFacts } from './rules.ts';

const words = {
  head: { zh: '没有登记主要负责人', en: 'No head is entered' },
  openness: { zh: '领导分工没有写明由谁分管政务公开', en: 'No leader’s division of work names openness' },
  heard: {
    zh: '{year} 年主要负责人还没有听取政务公开工作汇报',
    en: 'The head has heard no report on openness in {year}',
  },
  plans: {
    zh: '{year} 年任务书、路线图、时间表缺 {count} 份',
    en: '{count} of task book, road map and timetable of {year} are missing',
  },
  group: { zh: '没有登记政务公开领导小组', en: 'No leading group is entered' },
  unit: { zh: '没有工作机构，也没有在编专职的专岗', en: 'Neither a unit nor a full-time post on the establishment' },
  training: { zh: '{year} 年没有培训计划', en: 'No training is planned for {year}' },
  session: { zh: '{year} 年还没有举办培训', en: 'No training has been held in {year}' },
  task: { zh: '年度重点任务未完成：{title}', en: 'A task of the year’s key points is open: {title}' },
} satisfies Record<string, Words>;

/** Everything the register knows that duties are counted from, by department; read once for all of them. */
async function known(office: Office, departmentId: string | undefined) {
  const { read } = office.store;
  const trainings = await trainingsOf(read, departmentId);
  return {
    heard: await heardOf(read, departmentId),
    plans: await plansOf(read, departmentId),
    bodies: await bodiesOf(read, departmentId),
    posts: await postsOf(read, departmentId),
    trainings,
    sessions: await sessionsOf(
      read,
      trainings.map(({ id }) => id),
    ),
  };
}

/** What of the days from `from` to `to` a department has. */
function yearOf(all: Awaited<ReturnType<typeof known>>, id: string, from: Day, to: Day): YearFacts {
  const year = Number(to.slice(0, 4));
  const own = <R extends { readonly department_id: string }>(rows: readonly R[]): readonly R[] =>
    rows.filter((row) => row.department_id === id);
  const within = (day: Day): boolean => day >= from && day <= to;
  const bodies = own(all.bodies).filter(({ decided_on: on, ended_on: end }) => serves({ fromOn: on, toOn: end }, to));
  const trainings = own(all.trainings).filter((one) => one.year === year);
  const ids = new Set(trainings.map((one) => one.id));
  return {
    heard: own(all.heard).filter(({ on_date: on }) => within(on)).length,
    plans: new Set(
      own(all.plans)
        .filter((one) => one.year === year)
        .map(({ kind }) => kind),
    ).size,
    hasGroup: bodies.some(({ kind }) => kind === 'leading-group'),
    hasUnit: bodies.some(({ kind }) => kind === 'unit'),
    hasPost: own(all.posts).some(
      (one) => one.full_time === 1 && one.in_post === 1 && serves({ fromOn: one.from_on, toOn: one.to_on }, to),
    ),
    trainings: trainings.length,
    sessions: all.sessions.filter((one) => ids.has(one.training_id) && within(one.on_date)).length,
  };
}

/** What the organisation of the departments one may see lacks on a day; a year's duties fall due with the year. */
export async function organisationGaps(office: Office, sight: Sight, today: Day): Promise<readonly Gap[]> {
  const { read } = office.store;
  const only = seesAll(sight) ? undefined : sight.departmentId;
  const departments = (await activeDepartments(read)).filter(
    ({ id, kind }) => kind !== 'enterprise' && (only === undefined || id === only),
  );
  const all = await known(office, only);
  const leaders = await leadersInOffice(read, today, only);
  const year = Number(today.slice(0, 4));
  const dueOn: Day = `${year}-12-31`;
  const gaps: Gap[] = [];
  for (const { id, code } of departments) {
    const has = yearOf(all, id, `${year}-01-01`, today);
    const own = leaders.filter((one) => one.department_id === id);
    const base = { register: 'organisation', departmentId: id, href: `/desk/org?dept=${code}`, isLate: false };
    const gap = (is: boolean, text: Words, more: Partial<Gap> = {}): void =>
      void (is && gaps.push({ ...base, words: text, ...more }));
    gap(!own.some((one) => one.is_head === 1), words.head);
    gap(!own.some((one) => one.openness_duty === 1), words.openness);
    gap(!has.hasGroup, words.group);
    gap(!has.hasUnit && !has.hasPost, words.unit);
    gap(has.heard === 0, words.heard, { dueOn, values: { year } });
    gap(has.plans < 3, words.plans, { dueOn, values: { year, count: 3 - has.plans } });
    gap(has.trainings === 0, words.training, { dueOn, values: { year } });
    gap(has.trainings > 0 && has.sessions === 0, words.session, { dueOn, values: { year } });
  }
  for (const task of await tasksOf(read, year, sight))
    if (task.state === 'assigned')
      gaps.push({
        register: 'organisation',
        words: words.task,
        values: { title: task.title },
        href: `/desk/org/tasks/${task.id}`,
        departmentId: task.department_id,
        dueOn: task.due_on,
        isLate: task.due_on < today,
      });
  return gaps;
}

/** Rows of the pack that the organisation register answers (JY-160, 161, 163, 164, 166). */
export async function organisationFacts(
  office: Office,
  departmentId: string,
  from: Day,
  to: Day,
): Promise<readonly RegisterRow[]> {
  return yearRows(yearOf(await known(office, departmentId), departmentId, from, to));
}
