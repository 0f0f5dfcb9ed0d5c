import { Hono } from 'hono';
import { dayOf } from '../../day-of.ts';
import { deskApi } from '../../desk/api.ts';
import type { FaceOf } from '../../desk/face.ts';
import type { Office } from '../../office.ts';
import { seesAll } from '../../staff/sight.ts';
import type { StaffEnv } from '../../staff/session.ts';
import { divisionFields, endFields, leaderFields, taskFields } from './fields.ts';
import { changeLeader, end, enterLeader } from './people-acts.ts';
import { actOnTask, assignTask, departmentOptions, taskActFields } from './point-acts.ts';
import { leaderOf, leadersInOffice, pointsOf, taskOf, tasksOf, type LeaderRow, type TaskRow } from './repo.ts';
import { taskActs, type TaskAct } from './rules.ts';

/** Leaders with their division of work, at the desk's JSON. */
const leaderFace: FaceOf<LeaderRow> = (office) => ({
  path: 'leaders',
  entity: 'leader',
  list: (sight) =>
    leadersInOffice(office.store.read, dayOf(office.now()), seesAll(sight) ? undefined : sight.departmentId),
  async find(sight, id) {
    const row = await leaderOf(office.store.read, id);
    return row && (seesAll(sight) || row.department_id === sight.departmentId) ? row : undefined;
  },
  enter: { fields: () => leaderFields, run: (actor, typed) => enterLeader(office, actor, typed) },
  acts: (_, { to_on: left }) => ({
    change: {
      fields: divisionFields,
      isOpen: left === null,
      run: (actor, { id, expectSeq }, typed) => changeLeader(office, actor, id, typed, expectSeq),
    },
    end: {
      fields: endFields,
      isOpen: left === null,
      run: (actor, { id, expectSeq }, typed) => end(office, actor, 'leader', id, typed, expectSeq),
    },
  }),
});

/** What departments owe of this year's key points; a new one names its point. */
const taskFace: FaceOf<TaskRow> = (office) => {
  const year = (): number => Number(dayOf(office.now()).slice(0, 4));
  return {
    path: 'tasks',
    entity: 'key_task',
    list: (sight) => tasksOf(office.store.read, year(), sight),
    async find(sight, id) {
      const row = await taskOf(office.store.read, id);
      return row && (seesAll(sight) || row.department_id === sight.departmentId) ? row : undefined;
    },
    enter: {
      async fields() {
        const points = await pointsOf(office.store.read, year());
        const options = Object.fromEntries(points.map(({ id, title }) => [id, { zh: title, en: title }]));
        const label = { zh: '工作要点', en: 'Key point' };
        const point = { name: 'point', label, kind: 'choice', options, needed: true } as const;
        return [point, ...taskFields(await departmentOptions(office))];
      },
      run: (actor, typed) => assignTask(office, actor, typed.values['point'] ?? '', typed),
    },
    acts: ({ role }, { state }) =>
      Object.fromEntries(
        // the table's own keys
        (Object.keys(taskActs) as readonly TaskAct[]).map((act) => [
          act,
          {
            fields: taskActFields[act],
            isOpen: taskActs[act].from.includes(state) && (taskActs[act].by !== 'office' || role === 'office'),
            run: (actor, { id, expectSeq }, typed) => actOnTask(office, actor, id, act, typed, expectSeq),
          },
        ]),
      ),
  };
};

/** The desk's JSON of this register: leaders and the tasks of the year. */
export function organisationDeskApi(office: Office): Hono<StaffEnv> {
  const api = new Hono<StaffEnv>();
  api.route('/', deskApi(office, leaderFace(office)));
  api.route('/', deskApi(office, taskFace(office)));
  return api;
}
