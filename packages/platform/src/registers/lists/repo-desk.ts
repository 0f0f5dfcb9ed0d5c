import type { Day } from '@gongkai/model';
import type { Kysely, Selectable } from 'kysely';
import type { ListDeadlineTable, MobileServiceTable, ServicePointTable } from '../../db/tables/lists.ts';
import type { Tables } from '../../db/tables.ts';
import type { Tx } from '../../db/tx.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';

type Source = Kysely<Tables>;
type List = ListDeadlineTable['list'];
export type PointRow = Selectable<ServicePointTable>;

/** Deadlines of the departments one may see, with their names: earliest first. */
export const deadlines = (source: Source, sight: Sight) =>
  source
    .selectFrom('list_deadline as l')
    .innerJoin('department as d', 'd.id', 'l.department_id')
    .selectAll('l')
    .select(['d.name as department', 'd.code as department_code', 'd.kind as department_kind'])
    .where('d.active', '=', 1)
    .$if(!seesAll(sight), (q) => q.where('l.department_id', '=', sight.departmentId))
    .orderBy('l.due_on')
    .orderBy('d.code')
    .execute();
export const deadlineOf = (source: Source, departmentId: string, list: List) =>
  source
    .selectFrom('list_deadline')
    .selectAll()
    .where('department_id', '=', departmentId)
    .where('list', '=', list)
    .executeTakeFirst();
export const putDeadline = (tx: Tx, row: ListDeadlineTable): Promise<unknown> =>
  tx
    .insertInto('list_deadline')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['department_id', 'list']).doUpdateSet({ due_on: row.due_on, literal_text: row.literal_text }),
    )
    .execute();
export const finishDeadline = (tx: Tx, departmentId: string, list: List, on: Day): Promise<unknown> =>
  tx
    .updateTable('list_deadline')
    .set({ done_on: on })
    .where('department_id', '=', departmentId)
    .where('list', '=', list)
    .execute();

/** Service points, open ones first; `departmentId` limits them to one department's. */
export const points = (source: Source, departmentId?: string) =>
  source
    .selectFrom('service_point as p')
    .innerJoin('department as d', 'd.id', 'p.department_id')
    .selectAll('p')
    .select('d.name as department')
    .$if(departmentId !== undefined, (q) => q.where('p.department_id', '=', departmentId ?? ''))
    .orderBy((eb) => eb.case().when('p.closed_on', 'is', null).then(0).else(1).end())
    .orderBy('p.level')
    .orderBy('p.name')
    .execute();
export const pointOf = (source: Source, id: string): Promise<PointRow | undefined> =>
  source.selectFrom('service_point').selectAll().where('id', '=', id).executeTakeFirst();
export const addPoint = (tx: Tx, row: ServicePointTable): Promise<unknown> =>
  tx.insertInto('service_point').values(row).execute();
export const closePoint = (tx: Tx, id: string, on: Day): Promise<unknown> =>
  tx.updateTable('service_point').set({ closed_on: on }).where('id', '=', id).execute();

type MobileRow = Selectable<MobileServiceTable>;

/** Where items are handled by phone, open ones first; of one department where that is asked. */
export const mobiles = (
  source: Source,
  departmentId?: string,
): Promise<(MobileRow & { readonly department: string })[]> =>
  source
    .selectFrom('mobile_service as m')
    .innerJoin('department as d', 'd.id', 'm.department_id')
    .selectAll('m')
    .select('d.name as department')
    .$if(departmentId !== undefined, (q) => q.where('m.department_id', '=', departmentId ?? ''))
    .orderBy((eb) => eb.case().when('m.closed_on', 'is', null).then(0).else(1).end())
    .orderBy('m.name')
    .execute();

export const mobileOf = (source: Source, id: string): Promise<MobileRow | undefined> =>
  source.selectFrom('mobile_service').selectAll().where('id', '=', id).executeTakeFirst();

/** The open one at an address. */
export const mobileAt = (source: Source, url: string): Promise<MobileRow | undefined> =>
  source
    .selectFrom('mobile_service')
    .selectAll()
    .where('url', '=', url)
    .where('closed_on', 'is', null)
    .executeTakeFirst();

export const addMobile = (tx: Tx, row: MobileServiceTable): Promise<unknown> =>
  tx.insertInto('mobile_service').values(row).execute();
export const closeMobile = (tx: Tx, id: string, on: Day): Promise<unknown> =>
  tx.updateTable('mobile_service').set({ closed_on: on }).where('id', '=', id).execute();
