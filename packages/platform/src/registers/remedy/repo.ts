import type { Day } from '@gongkai/model';
import type { Kysely, Selectable } from 'kysely';
import type { RemedyTable } from '../../db/tables/request.ts';
import type { Tables } from '../../db/tables.ts';
import type { Tx } from '../../db/tx.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';

type Source = Kysely<Tables>;
export type RemedyRow = Selectable<RemedyTable>;

const seen = (source: Source, sight: Sight) =>
  source
    .selectFrom('remedy as m')
    .innerJoin('department as d', 'd.id', 'm.organ_id')
    .leftJoin('request as r', 'r.id', 'm.request_id')
    .$if(!seesAll(sight), (q) => q.where('m.organ_id', '=', sight.departmentId))
    .selectAll('m')
    .select(['d.name as organ', 'r.no as request_no']);
export type RemedyView = Awaited<ReturnType<ReturnType<typeof seen>['executeTakeFirstOrThrow']>>;

const MOST = 500;

/** Open cases first, then what was closed last. */
export const remediesSeen = (source: Source, sight: Sight): Promise<RemedyView[]> =>
  seen(source, sight)
    .orderBy((eb) => eb.case().when('m.closed_on', 'is', null).then(0).else(1).end())
    .orderBy('m.closed_on', 'desc')
    .orderBy('m.received_on', 'desc')
    .limit(MOST)
    .execute();
export const remedySeen = (source: Source, sight: Sight, id: string): Promise<RemedyView | undefined> =>
  seen(source, sight).where('m.id', '=', id).executeTakeFirst();

export const caseKnown = async (source: Source, kind: RemedyRow['kind'], caseNo: string): Promise<boolean> =>
  (await source
    .selectFrom('remedy')
    .select('id')
    .where('kind', '=', kind)
    .where('case_no', '=', caseNo)
    .executeTakeFirst()) !== undefined;

export const addRemedy = (tx: Tx, row: RemedyTable): Promise<unknown> => tx.insertInto('remedy').values(row).execute();
export const closeRow = (tx: Tx, id: string, result: RemedyRow['result'], closedOn: Day): Promise<unknown> =>
  tx
    .updateTable('remedy')
    .set({ result, closed_on: closedOn })
    .where('id', '=', id)
    .where('closed_on', 'is', null)
    .execute();
export const orderRow = (tx: Tx, id: string, dueOn: Day): Promise<unknown> =>
  tx.updateTable('remedy').set({ redo_due_on: dueOn }).where('id', '=', id).execute();

/** The request a case is about, when this desk may see it. */
export const requestSeen = (source: Source, sight: Sight, no: string) =>
  source
    .selectFrom('request')
    .select(['id', 'organ_id'])
    .where('no', '=', no)
    .$if(!seesAll(sight), (q) => q.where('organ_id', '=', sight.departmentId))
    .executeTakeFirst();
