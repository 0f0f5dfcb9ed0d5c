import type { Kysely } from 'kysely';
import type { InterpretationStageTable } from '../../db/tables/interpretation.ts';
import type { Tables } from '../../db/tables.ts';
import type { Tx } from '../../db/tx.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';

type Source = Kysely<Tables>;
const MOST = 500;

/** Planned stages one may see that nothing was published for yet, the nearest first. */
export const openStages = (source: Source, sight: Sight) =>
  source
    .selectFrom('interpretation_stage as s')
    .innerJoin('document as o', 'o.id', 's.document_id')
    .innerJoin('department as d', 'd.id', 'o.department_id')
    .select(['s.id', 's.document_id', 's.why', 's.due_on', 'o.title', 'o.department_id', 'd.name as department'])
    .where('s.met_by', 'is', null)
    .where('s.dropped_on', 'is', null)
    .where('o.status', '!=', 'repealed')
    .$if(!seesAll(sight), (q) => q.where('o.department_id', '=', sight.departmentId))
    .orderBy('s.due_on')
    .orderBy('s.id')
    .limit(MOST)
    .execute();

export const addStage = (tx: Tx, row: InterpretationStageTable): Promise<unknown> =>
  tx.insertInto('interpretation_stage').values(row).execute();
export const endStage = (
  tx: Tx,
  id: string,
  change: Pick<InterpretationStageTable, 'dropped_on'> | Pick<InterpretationStageTable, 'met_by'>,
): Promise<unknown> => tx.updateTable('interpretation_stage').set(change).where('id', '=', id).execute();

/** A later interpretation that is published does the nearest stage of its document. */
export async function meetStage(tx: Tx, documentId: string, interpretationId: string): Promise<void> {
  const next = await tx
    .selectFrom('interpretation_stage')
    .select('id')
    .where('document_id', '=', documentId)
    .where('met_by', 'is', null)
    .where('dropped_on', 'is', null)
    .orderBy('due_on')
    .orderBy('id')
    .executeTakeFirst();
  if (next) await endStage(tx, next.id, { met_by: interpretationId });
}
