import type { Day } from '@gongkai/model';
import type { Kysely, Selectable } from 'kysely';
import type {
  AttendanceTable,
  BodyTable,
  KeyPointTable,
  KeyTaskTable,
  LeaderTable,
  PlanDocTable,
  PostTable,
  ReportHeardTable,
  TrainingSessionTable,
  TrainingTable,
} from '../../db/tables/organisation.ts';
import type { Tables } from '../../db/tables.ts';
import type { Tx } from '../../db/tx.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';

type Source = Kysely<Tables>;
export type LeaderRow = Selectable<LeaderTable>;
export type TaskRow = Selectable<KeyTaskTable> & {
  readonly department: string;
  readonly title: string;
  readonly year: number;
  readonly number: number;
};

/** Leaders of a department in their row, those in office first. */
export const leadersOf = (source: Source, departmentId: string): Promise<LeaderRow[]> =>
  source
    .selectFrom('leader')
    .selectAll()
    .where('department_id', '=', departmentId)
    .orderBy((eb) => eb.case().when('to_on', 'is', null).then(0).else(1).end())
    .orderBy('order_no')
    .orderBy('from_on')
    .execute();
/** Everybody in office on a day, by department and place. */
export const leadersInOffice = (source: Source, on: Day, departmentId?: string) =>
  source
    .selectFrom('leader as l')
    .innerJoin('department as d', 'd.id', 'l.department_id')
    .selectAll('l')
    .select(['d.name as department', 'd.code as department_code'])
    .where('d.active', '=', 1)
    .where('l.from_on', '<=', on)
    .where((eb) => eb.or([eb('l.to_on', 'is', null), eb('l.to_on', '>', on)]))
    .$if(departmentId !== undefined, (q) => q.where('l.department_id', '=', departmentId ?? ''))
    .orderBy('d.code')
    .orderBy('l.order_no')
    .execute();
export const leaderOf = (source: Source, id: string): Promise<LeaderRow | undefined> =>
  source.selectFrom('leader').selectAll().where('id', '=', id).executeTakeFirst();
export const addLeader = (tx: Tx, row: LeaderTable): Promise<unknown> => tx.insertInto('leader').values(row).execute();
export const changeLeaderRow = (
  tx: Tx,
  id: string,
  change: Partial<Pick<LeaderTable, 'post' | 'order_no' | 'division' | 'openness_duty' | 'cv' | 'to_on'>>,
): Promise<unknown> => tx.updateTable('leader').set(change).where('id', '=', id).execute();

export const bodiesOf = (source: Source, departmentId?: string) =>
  source
    .selectFrom('body as b')
    .innerJoin('department as d', 'd.id', 'b.department_id')
    .selectAll('b')
    .select(['d.name as department', 'd.code as department_code'])
    .$if(departmentId !== undefined, (q) => q.where('b.department_id', '=', departmentId ?? ''))
    .orderBy('d.code')
    .orderBy('b.decided_on', 'desc')
    .execute();
export const addBody = (tx: Tx, row: BodyTable): Promise<unknown> => tx.insertInto('body').values(row).execute();
export const endBodyRow = (tx: Tx, id: string, on: Day): Promise<unknown> =>
  tx.updateTable('body').set({ ended_on: on }).where('id', '=', id).execute();

export const postsOf = (source: Source, departmentId?: string) =>
  source
    .selectFrom('post')
    .selectAll()
    .$if(departmentId !== undefined, (q) => q.where('department_id', '=', departmentId ?? ''))
    .orderBy('from_on', 'desc')
    .execute();
export const addPost = (tx: Tx, row: PostTable): Promise<unknown> => tx.insertInto('post').values(row).execute();
export const endPostRow = (tx: Tx, id: string, on: Day): Promise<unknown> =>
  tx.updateTable('post').set({ to_on: on }).where('id', '=', id).execute();

export const heardOf = (source: Source, departmentId?: string) =>
  source
    .selectFrom('report_heard as h')
    .innerJoin('leader as l', 'l.id', 'h.leader_id')
    .selectAll('h')
    .select('l.name as leader')
    .$if(departmentId !== undefined, (q) => q.where('h.department_id', '=', departmentId ?? ''))
    .orderBy('h.on_date', 'desc')
    .execute();
export const addHeard = (tx: Tx, row: ReportHeardTable): Promise<unknown> =>
  tx.insertInto('report_heard').values(row).execute();

export const plansOf = (source: Source, departmentId?: string) =>
  source
    .selectFrom('plan_doc as p')
    .innerJoin('leader as l', 'l.id', 'p.leader_id')
    .selectAll('p')
    .select('l.name as leader')
    .$if(departmentId !== undefined, (q) => q.where('p.department_id', '=', departmentId ?? ''))
    .orderBy('p.year', 'desc')
    .orderBy('p.kind')
    .execute();
export const addPlan = (tx: Tx, row: PlanDocTable): Promise<unknown> => tx.insertInto('plan_doc').values(row).execute();

export const pointsOf = (source: Source, year: number) =>
  source.selectFrom('key_point').selectAll().where('year', '=', year).orderBy('number').execute();
export const pointOf = (source: Source, id: string) =>
  source.selectFrom('key_point').selectAll().where('id', '=', id).executeTakeFirst();
export const addPoint = (tx: Tx, row: KeyPointTable): Promise<unknown> =>
  tx.insertInto('key_point').values(row).execute();
const tasks = (source: Source) =>
  source
    .selectFrom('key_task as t')
    .innerJoin('key_point as k', 'k.id', 't.key_point_id')
    .innerJoin('department as d', 'd.id', 't.department_id')
    .selectAll('t')
    .select(['d.name as department', 'k.title', 'k.year', 'k.number']);
/** Tasks of a year as far as one may see them, by key point; `sight` left out: all. */
export const tasksOf = (source: Source, year: number, sight?: Sight): Promise<TaskRow[]> =>
  tasks(source)
    .where('k.year', '=', year)
    .$if(sight !== undefined && !seesAll(sight), (q) => q.where('t.department_id', '=', sight?.departmentId ?? ''))
    .orderBy('k.number')
    .orderBy('d.code')
    .execute();
export const taskOf = (source: Source, id: string): Promise<TaskRow | undefined> =>
  tasks(source).where('t.id', '=', id).executeTakeFirst();
export const addTask = (tx: Tx, row: KeyTaskTable): Promise<unknown> => tx.insertInto('key_task').values(row).execute();
export const changeTask = (
  tx: Tx,
  id: string,
  change: Partial<Pick<KeyTaskTable, 'state' | 'due_on' | 'result' | 'result_url' | 'done_on'>>,
): Promise<unknown> => tx.updateTable('key_task').set(change).where('id', '=', id).execute();

export const trainingsOf = (source: Source, departmentId?: string) =>
  source
    .selectFrom('training')
    .selectAll()
    .$if(departmentId !== undefined, (q) => q.where('department_id', '=', departmentId ?? ''))
    .orderBy('planned_on', 'desc')
    .execute();
export const trainingOf = (source: Source, id: string) =>
  source
    .selectFrom('training as t')
    .innerJoin('department as d', 'd.id', 't.department_id')
    .selectAll('t')
    .select('d.name as department')
    .where('t.id', '=', id)
    .executeTakeFirst();
export const addTraining = (tx: Tx, row: TrainingTable): Promise<unknown> =>
  tx.insertInto('training').values(row).execute();
export const sessionsOf = (source: Source, trainingIds: readonly string[]) =>
  trainingIds.length === 0
    ? Promise.resolve([])
    : source
        .selectFrom('training_session')
        .selectAll()
        .where('training_id', 'in', trainingIds)
        .orderBy('on_date')
        .execute();
export const sessionOf = (source: Source, id: string) =>
  source.selectFrom('training_session').selectAll().where('id', '=', id).executeTakeFirst();
export const addSession = (tx: Tx, row: TrainingSessionTable): Promise<unknown> =>
  tx.insertInto('training_session').values(row).execute();
export const attendanceOf = (source: Source, sessionIds: readonly string[]) =>
  sessionIds.length === 0
    ? Promise.resolve([])
    : source
        .selectFrom('attendance as a')
        .innerJoin('department as d', 'd.id', 'a.department_id')
        .selectAll('a')
        .select('d.name as department')
        .where('session_id', 'in', sessionIds)
        .orderBy('d.code')
        .orderBy('a.person')
        .execute();
export const addAttendance = (tx: Tx, rows: readonly AttendanceTable[]): Promise<unknown> =>
  tx
    .insertInto('attendance')
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
