import type { Kysely, Selectable } from 'kysely';
import type { ActivityTable, AttendeeTable, EvaluationTable } from '../../db/tables/participation.ts';
import type { Tables } from '../../db/tables.ts';
import type { Tx } from '../../db/tx.ts';

type Source = Kysely<Tables>;
export type ActivityRow = Selectable<ActivityTable> & { readonly department: string };

const rows = (source: Source) =>
  source
    .selectFrom('activity as a')
    .innerJoin('department as d', 'd.id', 'a.department_id')
    .selectAll('a')
    .select('d.name as department');

/** Activities, the newest day first; of one department where its id is given. */
export const activitiesOf = (source: Source, departmentId?: string): Promise<ActivityRow[]> =>
  rows(source)
    .$if(departmentId !== undefined, (q) => q.where('a.department_id', '=', departmentId ?? ''))
    .orderBy('a.starts_at', 'desc')
    .orderBy('a.id')
    .execute();
/** What the public may see of them. */
export const publicActivities = (source: Source, departmentId?: string): Promise<ActivityRow[]> =>
  rows(source)
    .where('a.state', 'in', ['announced', 'held', 'reported'])
    .$if(departmentId !== undefined, (q) => q.where('a.department_id', '=', departmentId ?? ''))
    .orderBy('a.starts_at', 'desc')
    .orderBy('a.id')
    .execute();
export const activityOf = (source: Source, id: string): Promise<ActivityRow | undefined> =>
  rows(source).where('a.id', '=', id).executeTakeFirst();
export const addActivity = (tx: Tx, row: ActivityTable): Promise<unknown> =>
  tx.insertInto('activity').values(row).execute();
export const changeActivity = (
  tx: Tx,
  id: string,
  change: Partial<Omit<ActivityTable, 'id' | 'department_id'>>,
): Promise<unknown> => tx.updateTable('activity').set(change).where('id', '=', id).execute();

export const attendeesOf = (source: Source, activityId: string): Promise<Selectable<AttendeeTable>[]> =>
  source.selectFrom('attendee').selectAll().where('activity_id', '=', activityId).orderBy('id').execute();
export const addAttendee = (tx: Tx, row: AttendeeTable): Promise<unknown> =>
  tx.insertInto('attendee').values(row).execute();

/** What outsiders found, the newest first. */
export const evaluationsOf = (source: Source, departmentId?: string) =>
  source
    .selectFrom('evaluation as e')
    .innerJoin('department as d', 'd.id', 'e.department_id')
    .selectAll('e')
    .select('d.name as department')
    .$if(departmentId !== undefined, (q) => q.where('e.department_id', '=', departmentId ?? ''))
    .orderBy('e.on_date', 'desc')
    .execute();
export const addEvaluation = (tx: Tx, row: EvaluationTable): Promise<unknown> =>
  tx.insertInto('evaluation').values(row).execute();
