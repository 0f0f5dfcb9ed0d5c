import type { Attribute, Day } from '@gongkai/model';
import type { Kysely, Selectable } from 'kysely';
import type {
  SelfcheckItemTable,
  SelfcheckReportTable,
  SelfcheckTable,
  SpotcheckItemTable,
  SpotcheckTable,
} from '../../db/tables/selfcheck.ts';
import type { Tables } from '../../db/tables.ts';
import type { Tx } from '../../db/tx.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';
import type { Asked, StandsNow } from './rules.ts';

type Source = Kysely<Tables>;
export type SelfcheckRow = Selectable<SelfcheckTable>;
export type ItemRow = Selectable<SelfcheckItemTable> & { readonly department: string; readonly year: number };
export type ReportRow = Selectable<SelfcheckReportTable>;

const everything: Sight = { role: 'office', departmentId: '' };

export const selfcheckOf = (source: Source, year: number): Promise<SelfcheckRow | undefined> =>
  source.selectFrom('selfcheck').selectAll().where('year', '=', year).executeTakeFirst();
/** The self-checks there were, the latest first. */
export const selfchecks = (source: Source): Promise<SelfcheckRow[]> =>
  source.selectFrom('selfcheck').selectAll().orderBy('year', 'desc').execute();
export const addSelfcheck = (tx: Tx, row: SelfcheckTable): Promise<unknown> =>
  tx
    .insertInto('selfcheck')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();

const items = (source: Source, sight: Sight) =>
  source
    .selectFrom('selfcheck_item as i')
    .innerJoin('department as d', 'd.id', 'i.department_id')
    .innerJoin('selfcheck as s', 's.id', 'i.selfcheck_id')
    .$if(!seesAll(sight), (q) => q.where('i.department_id', '=', sight.departmentId))
    .selectAll('i')
    .select(['d.name as department', 's.year as year']);
/** Rows of a self-check one may see: undecided first. */
export const itemsOf = (source: Source, selfcheckId: string, sight: Sight = everything): Promise<ItemRow[]> =>
  items(source, sight)
    .where('i.selfcheck_id', '=', selfcheckId)
    .orderBy((eb) => eb.case().when('i.decision', 'is', null).then(0).else(1).end())
    .orderBy('d.code')
    .orderBy('i.kind')
    .orderBy('i.title')
    .execute();
export const itemOf = (source: Source, sight: Sight, id: string): Promise<ItemRow | undefined> =>
  items(source, sight).where('i.id', '=', id).executeTakeFirst();
/** Adds a row of the list unless it is there; tells whether it was new. */
export async function addItem(tx: Tx, row: SelfcheckItemTable): Promise<boolean> {
  const { numInsertedOrUpdatedRows: added } = await tx
    .insertInto('selfcheck_item')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(added ?? 0) > 0;
}
export const changeItem = (
  tx: Tx,
  id: string,
  change: Partial<Pick<SelfcheckItemTable, 'decision' | 'reason' | 'legal_ref' | 'decided_by' | 'done_on' | 'url'>>,
): Promise<unknown> => tx.updateTable('selfcheck_item').set(change).where('id', '=', id).execute();

export const reportsOf = (source: Source, selfcheckId: string): Promise<ReportRow[]> =>
  source.selectFrom('selfcheck_report').selectAll().where('selfcheck_id', '=', selfcheckId).execute();
export const addReport = (tx: Tx, row: SelfcheckReportTable): Promise<unknown> =>
  tx.insertInto('selfcheck_report').values(row).execute();

/** Documents that stand and are not open in full. */
export const closedDocuments = (source: Source) =>
  source
    .selectFrom('document as m')
    .innerJoin('department as d', 'd.id', 'm.department_id')
    .select(['m.id', 'm.title', 'm.attribute', 'm.department_id'])
    .where('m.attribute', 'in', ['on-request', 'withheld', 'partly-open'])
    .where('m.state', 'in', ['signed', 'issued', 'published'])
    .where('d.active', '=', 1)
    .execute();
/** Items of the catalogue in force on a day, with their fields as JSON. */
export const catalogueItems = (source: Source, on: Day) =>
  source
    .selectFrom('list_item as i')
    .innerJoin('department as d', 'd.id', 'i.department_id')
    .select(['i.code', 'i.name', 'i.fields', 'i.department_id'])
    .where('i.list', '=', 'catalogue')
    .where('i.valid_from', '<=', on)
    .where((eb) => eb.or([eb('i.valid_to', 'is', null), eb('i.valid_to', '>', on)]))
    .where('d.active', '=', 1)
    .execute();
/** What was asked for since a moment, of whom. */
export const askedSince = (source: Source, moment: string): Promise<Asked[]> =>
  source
    .selectFrom('request as r')
    .innerJoin('department as d', 'd.id', 'r.organ_id')
    .select(['r.organ_id as departmentId', 'r.subject'])
    .where('r.submitted_at', '>=', moment)
    .where('r.kind', '=', 'disclosure')
    .where('d.active', '=', 1)
    .orderBy('r.submitted_at')
    .execute();
/** How a document stands today; undefined when there is none. */
export async function documentNow(source: Source, id: string): Promise<StandsNow | undefined> {
  const row = await source
    .selectFrom('document')
    .select(['attribute', 'published_on'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { attribute: row.attribute as Attribute | null, isPublic: row.published_on !== null };
}

export const spotchecksOf = (source: Source, selfcheckId: string): Promise<Selectable<SpotcheckTable>[]> =>
  source
    .selectFrom('spotcheck')
    .selectAll()
    .where('selfcheck_id', '=', selfcheckId)
    .orderBy('drawn_at', 'desc')
    .execute();
export const addSpotcheck = (tx: Tx, row: SpotcheckTable): Promise<unknown> =>
  tx.insertInto('spotcheck').values(row).execute();
export const addSample = (tx: Tx, rows: readonly SpotcheckItemTable[]): Promise<unknown> =>
  tx
    .insertInto('spotcheck_item')
    .values([...rows])
    .execute();
const samples = (source: Source, sight: Sight) =>
  source
    .selectFrom('spotcheck_item as p')
    .innerJoin('selfcheck_item as i', 'i.id', 'p.item_id')
    .innerJoin('department as d', 'd.id', 'p.department_id')
    .innerJoin('selfcheck as s', 's.id', 'i.selfcheck_id')
    .$if(!seesAll(sight), (q) => q.where('p.department_id', '=', sight.departmentId))
    .selectAll('p')
    .select(['i.title', 'i.decision', 'i.reason', 'i.legal_ref', 'i.url', 'd.name as department', 's.year']);
export type SampleRow = Awaited<ReturnType<ReturnType<typeof samples>['executeTakeFirstOrThrow']>>;
/** Rows of the samples of a self-check one may see. */
export const samplesOf = (source: Source, selfcheckId: string, sight: Sight = everything): Promise<SampleRow[]> =>
  samples(source, sight).where('i.selfcheck_id', '=', selfcheckId).orderBy('p.id').execute();
export const sampleOf = (source: Source, sight: Sight, id: string): Promise<SampleRow | undefined> =>
  samples(source, sight).where('p.id', '=', id).executeTakeFirst();
export const changeSample = (
  tx: Tx,
  id: string,
  change: Partial<Pick<SpotcheckItemTable, 'finding' | 'note' | 'rectify_by' | 'rectified_on'>>,
): Promise<unknown> => tx.updateTable('spotcheck_item').set(change).where('id', '=', id).execute();
