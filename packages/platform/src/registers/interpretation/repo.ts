import type { Day } from '@gongkai/model';
import type { Kysely, Selectable } from 'kysely';
import type { InterpretationTable, InterpreterTable } from '../../db/tables/interpretation.ts';
import type { Tables } from '../../db/tables.ts';
import type { Tx } from '../../db/tx.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';

type Source = Kysely<Tables>;
export type InterpretationRow = Selectable<InterpretationTable>;
export type InterpreterRow = Selectable<InterpreterTable>;

const seen = (source: Source, sight: Sight) =>
  source
    .selectFrom('interpretation as m')
    .innerJoin('document as o', 'o.id', 'm.document_id')
    .innerJoin('department as d', 'd.id', 'm.department_id')
    .$if(!seesAll(sight), (q) => q.where('m.department_id', '=', sight.departmentId))
    .selectAll('m')
    .select([
      'o.title as document_title',
      'o.url as document_url',
      'o.published_on as document_published_on',
      'd.name as department',
    ]);
export type InterpretationView = Awaited<ReturnType<ReturnType<typeof seen>['executeTakeFirstOrThrow']>>;

const MOST = 500;

export interface InterpretationFilter {
  readonly documentId?: string;
  readonly departmentId?: string;
  readonly onlyPublished?: true;
}

export const interpretationsSeen = (
  source: Source,
  sight: Sight,
  { documentId, departmentId, onlyPublished }: InterpretationFilter = {},
): Promise<InterpretationView[]> =>
  seen(source, sight)
    .$if(documentId !== undefined, (q) => q.where('m.document_id', '=', documentId ?? ''))
    .$if(departmentId !== undefined, (q) => q.where('m.department_id', '=', departmentId ?? ''))
    .$if(onlyPublished !== undefined, (q) => q.where('m.published_on', 'is not', null))
    .orderBy('m.published_on', 'desc')
    .orderBy('m.id', 'desc')
    .limit(MOST)
    .execute();

export const interpretationSeen = (source: Source, sight: Sight, id: string): Promise<InterpretationView | undefined> =>
  seen(source, sight).where('m.id', '=', id).executeTakeFirst();

/** Documents one may see that owe an interpretation, with whether one is published. */
export async function duties(source: Source, sight: Sight) {
  return source
    .selectFrom('document as o')
    .innerJoin('department as d', 'd.id', 'o.department_id')
    .where('o.owes_interpretation', '=', 1)
    .where('o.status', '!=', 'repealed')
    .$if(!seesAll(sight), (q) => q.where('o.department_id', '=', sight.departmentId))
    .select((eb) => [
      'o.id',
      'o.title',
      'o.state',
      'o.department_id',
      'o.published_on',
      'd.name as department',
      eb
        .selectFrom('interpretation as i')
        .whereRef('i.document_id', '=', 'o.id')
        .where('i.kind', '=', 'material')
        .select((inner) => inner.fn.min('i.published_on').as('first'))
        .as('interpreted_on'),
    ])
    .orderBy('o.published_on')
    .limit(MOST)
    .execute();
}

/** How often the head of each department interpreted between two days (JY-042). */
export async function headCounts(source: Source, from: Day, to: Day): Promise<ReadonlyMap<string, number>> {
  const rows = await source
    .selectFrom('interpretation')
    .select(['department_id', (eb) => eb.fn.countAll().as('n')])
    .where('by_head', '=', 1)
    .where('published_on', '>=', from)
    .where('published_on', '<=', to)
    .groupBy('department_id')
    .execute();
  return new Map(rows.map(({ department_id: id, n }) => [id, Number(n)]));
}

/** Documents one may interpret: the department's own that are not repealed. */
export const documentsToInterpret = (source: Source, sight: Sight) =>
  source
    .selectFrom('document')
    .select(['id', 'title', 'department_id'])
    .where('status', '!=', 'repealed')
    .$if(!seesAll(sight), (q) => q.where('department_id', '=', sight.departmentId))
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();

export const addInterpretation = (tx: Tx, row: InterpretationTable): Promise<unknown> =>
  tx.insertInto('interpretation').values(row).execute();
export const changeInterpretation = (tx: Tx, id: string, change: Partial<InterpretationRow>): Promise<unknown> =>
  tx.updateTable('interpretation').set(change).where('id', '=', id).execute();

export const interpretersSeen = (source: Source, sight: Sight): Promise<InterpreterRow[]> =>
  source
    .selectFrom('interpreter')
    .selectAll()
    .where('to_on', 'is', null)
    .$if(!seesAll(sight), (q) => q.where('department_id', '=', sight.departmentId))
    .orderBy('field')
    .orderBy('name')
    .limit(MOST)
    .execute();
export const addInterpreter = (tx: Tx, row: InterpreterTable): Promise<unknown> =>
  tx.insertInto('interpreter').values(row).execute();
export const endInterpreter = (tx: Tx, id: string, on: Day): Promise<unknown> =>
  tx.updateTable('interpreter').set({ to_on: on }).where('id', '=', id).where('to_on', 'is', null).execute();

/** Documents of a department that went back for want of plan and material, between two moments (JY-044). */
export async function returnsForInterpretation(
  source: Source,
  departmentId: string,
  from: string,
  to: string,
): Promise<number> {
  const rows = await source
    .selectFrom('register_event as e')
    .innerJoin('document as o', 'o.id', 'e.entity_id')
    .select('e.data')
    .where('e.entity', '=', 'document')
    .where('e.act', '=', 'return')
    .where('o.department_id', '=', departmentId)
    .where('e.at', '>=', from)
    .where('e.at', '<', to)
    .execute();
  return rows.filter(({ data }) => data.includes('interpretation-missing')).length;
}
