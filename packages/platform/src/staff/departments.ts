import type { Kysely, Selectable } from 'kysely';
import type { DepartmentTable, Tables } from '../db/tables.ts';

export type DepartmentRow = Selectable<DepartmentTable>;

/** Organs that are open, the city office first. */
export const activeDepartments = (source: Kysely<Tables>): Promise<DepartmentRow[]> =>
  source
    .selectFrom('department')
    .selectAll()
    .where('active', '=', 1)
    .orderBy((eb) => eb.case().when('kind', '=', 'city').then(0).else(1).end())
    .orderBy('code')
    .execute();

/** The organ of a code, a name or an id. */
export const departmentNamed = (source: Kysely<Tables>, named: string): Promise<DepartmentRow | undefined> =>
  source
    .selectFrom('department')
    .selectAll()
    .where((eb) => eb.or([eb('code', '=', named), eb('name', '=', named), eb('id', '=', named)]))
    .executeTakeFirst();
