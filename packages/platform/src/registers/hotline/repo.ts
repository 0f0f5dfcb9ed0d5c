import type { Kysely, Selectable } from 'kysely';
import type { HotlineFileTable, HotlineMonthTable } from '../../db/tables/participation.ts';
import type { Tables } from '../../db/tables.ts';
import type { Tx } from '../../db/tx.ts';

export type MonthRow = Selectable<HotlineMonthTable> & { readonly department: string };

/** Months, the newest first, its departments by code; of one department or month where that is asked. */
export const monthsOf = (
  source: Kysely<Tables>,
  { departmentId, from, to }: { readonly departmentId?: string; readonly from?: string; readonly to?: string } = {},
): Promise<MonthRow[]> =>
  source
    .selectFrom('hotline_month as m')
    .innerJoin('department as d', 'd.id', 'm.department_id')
    .selectAll('m')
    .select('d.name as department')
    .$if(departmentId !== undefined, (q) => q.where('m.department_id', '=', departmentId ?? ''))
    .$if(from !== undefined, (q) => q.where('m.month', '>=', from ?? ''))
    .$if(to !== undefined, (q) => q.where('m.month', '<=', to ?? ''))
    .orderBy('m.month', 'desc')
    .orderBy('d.code')
    .limit(2000)
    .execute();

export const monthOf = (source: Kysely<Tables>, month: string, departmentId: string) =>
  source
    .selectFrom('hotline_month')
    .selectAll()
    .where('month', '=', month)
    .where('department_id', '=', departmentId)
    .executeTakeFirst();

export const fileWith = (source: Kysely<Tables>, sha256: string) =>
  source.selectFrom('hotline_file').selectAll().where('sha256', '=', sha256).executeTakeFirst();
export const addFile = (tx: Tx, row: HotlineFileTable): Promise<unknown> =>
  tx.insertInto('hotline_file').values(row).execute();
/** Keeps a month; a later file corrects an earlier one. */
export const putMonth = (tx: Tx, row: HotlineMonthTable): Promise<unknown> => {
  const { id: _, month: __, department_id: ___, ...counts } = row;
  return tx
    .insertInto('hotline_month')
    .values(row)
    .onConflict((conflict) => conflict.columns(['month', 'department_id']).doUpdateSet(counts))
    .execute();
};
export const cityId = async (source: Kysely<Tables>): Promise<string | undefined> =>
  (await source.selectFrom('department').select('id').where('kind', '=', 'city').executeTakeFirst())?.id;
