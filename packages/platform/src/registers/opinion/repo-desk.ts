import type { Kysely } from 'kysely';
import type { LiaisonTable } from '../../db/tables/opinion.ts';
import type { Tables } from '../../db/tables.ts';
import type { Tx } from '../../db/tx.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';

const MOST = 300;

/** Contacts one may see, the latest first. */
export const liaisonsSeen = (source: Kysely<Tables>, sight: Sight) =>
  source
    .selectFrom('liaison as l')
    .innerJoin('department as d', 'd.id', 'l.department_id')
    .selectAll('l')
    .select('d.name as department')
    .$if(!seesAll(sight), (q) => q.where('l.department_id', '=', sight.departmentId))
    .orderBy('l.on_day', 'desc')
    .orderBy('l.id', 'desc')
    .limit(MOST)
    .execute();
export const addLiaison = (tx: Tx, row: LiaisonTable): Promise<unknown> =>
  tx.insertInto('liaison').values(row).execute();
