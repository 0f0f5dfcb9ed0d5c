import type { Day, RegisterRow, Words } from '@gongkai/model';
import type { Office } from '../../office.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';
import { activeDepartments } from '../../staff/departments.ts';
import type { Gap } from '../register.ts';
import { datasetsSeen, milestonesSeen, resourcesSeen, versionsOf } from './repo.ts';
import { nextDueOn } from './rules.ts';

const words = {
  draft: { zh: '数据集待发布：{title}', en: 'A dataset waits to be published: {title}' },
  upload: { zh: '数据集还没有数据：{title}', en: 'A dataset without data: {title}' },
  update: { zh: '数据集待更新：{title}', en: 'A dataset is due for its update: {title}' },
  step: { zh: '系统尚未接入共享交换平台：{title}', en: 'A system is not on the exchange platform: {title}' },
  resources: { zh: '没有编制政务信息资源目录（JY-142）', en: 'No catalogue of information resources (JY-142)' },
} satisfies Record<string, Words>;

/** Datasets that wait or are due again, systems not yet on the platforms, departments without their catalogue. */
export async function openDataGaps({ store }: Office, sight: Sight, today: Day): Promise<readonly Gap[]> {
  const { read } = store;
  const gaps: Gap[] = [];
  const add = (kind: keyof typeof words, departmentId: string, href: string, title: string, dueOn?: Day): void => {
    const due = dueOn === undefined ? {} : { dueOn };
    const isLate = dueOn !== undefined && dueOn < today;
    gaps.push({ register: 'open-data', words: words[kind], values: { title }, href, departmentId, isLate, ...due });
  };
  for (const row of await datasetsSeen(read, sight)) {
    const href = `/desk/data/${row.id}`;
    const [last] = await versionsOf(read, row.id);
    if (row.state === 'withdrawn') continue;
    const due = last ? nextDueOn(row.frequency, last.issued_on) : undefined;
    if (!last) add('upload', row.department_id, href, row.title);
    else if (row.current_version !== last.version) add('draft', row.department_id, href, row.title);
    else if (due !== undefined && due <= today) add('update', row.department_id, href, row.title, due);
  }
  for (const { department_id: id, system, due_on: due, done_on: done } of await milestonesSeen(read, sight))
    if (done === null) add('step', id, '/desk/data/standing', system, due);
  const listed = new Set((await resourcesSeen(read, sight)).map((row) => row.department_id));
  for (const { id, kind } of await activeDepartments(read))
    if (kind === 'department' && !listed.has(id) && (seesAll(sight) || id === sight.departmentId))
      add('resources', id, '/desk/data/standing', '');
  return gaps;
}

/** Rows JY-140, JY-141 and JY-142 of the pack. */
export async function openDataFacts({ store }: Office, departmentId: string): Promise<readonly RegisterRow[]> {
  const sight = { role: 'clerk', departmentId };
  const steps = await milestonesSeen(store.read, sight);
  const count = (row: string, step: string): RegisterRow => {
    const own = steps.filter((one) => one.step === step);
    return {
      row,
      examined: own.length,
      met: own.filter(({ done_on: done, due_on: due }) => done !== null && done <= due).length,
    };
  };
  const resources = await resourcesSeen(store.read, sight);
  return [
    count('JY-140', 'integrate'),
    count('JY-141', 'connect'),
    { row: 'JY-142.register', examined: 1, met: resources.length > 0 ? 1 : 0 },
  ];
}
