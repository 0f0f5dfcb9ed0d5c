import type { Kysely, Selectable, SelectQueryBuilder } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import type {
  OpinionApprovalTable,
  OpinionCaseTable,
  OpinionContactTable,
  OpinionReleaseTable,
  OpinionSourceTable,
  OpinionTextTable,
  OpinionTransferTable,
} from '../../db/tables/opinion.ts';
import type { Tx } from '../../db/tx.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';

type Source = Kysely<Tables>;
export type CaseRow = Selectable<OpinionCaseTable>;
export type ReleaseRow = Selectable<OpinionReleaseTable>;

/** A case with everything that hangs on it. */
export interface WholeCase {
  readonly row: CaseRow;
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  readonly text: Selectable<OpinionTextTable> | undefined;
  /** Departments that approved the latest text. */
  readonly approvedBy: readonly string[];
  readonly releases: readonly ReleaseRow[];
  readonly transfers: readonly Selectable<OpinionTransferTable>[];
}

/** Cases one may see: all of them, or those one's department entered or answers. */
const seenBy = <Q extends SelectQueryBuilder<Tables, 'opinion_case', object>>(query: Q, sight: Sight): Q =>
  (seesAll(sight)
    ? query
    : query.where((eb) =>
        eb.or([
          eb('opinion_case.department_id', '=', sight.departmentId),
          eb(
            'opinion_case.id',
            'in',
            eb
              .selectFrom('opinion_party')
              .select('opinion_party.case_id')
              .where('opinion_party.department_id', '=', sight.departmentId),
          ),
        ]),
      )) as Q; // `where` narrows nothing

/** Cases one may see, open ones first, the latest found first. */
export const casesSeen = (source: Source, sight: Sight, limit: number): Promise<CaseRow[]> =>
  seenBy(source.selectFrom('opinion_case').selectAll(), sight)
    .orderBy((eb) => eb.case().when('state', '=', 'closed').then(1).else(0).end())
    .orderBy('detected_at', 'desc')
    .limit(limit)
    .execute();

export const caseSeen = (source: Source, sight: Sight, id: string): Promise<CaseRow | undefined> =>
  seenBy(source.selectFrom('opinion_case').selectAll().where('opinion_case.id', '=', id), sight).executeTakeFirst();

/** Cases a department answers, found between two moments. */
export const casesOf = (source: Source, departmentId: string, from: string, to: string): Promise<CaseRow[]> =>
  source
    .selectFrom('opinion_case')
    .innerJoin('opinion_party', 'opinion_party.case_id', 'opinion_case.id')
    .selectAll('opinion_case')
    .where('opinion_party.department_id', '=', departmentId)
    .where('detected_at', '>=', from)
    .where('detected_at', '<', to)
    .execute();

/** What hangs on a case. */
export async function wholeOf(source: Source, row: CaseRow): Promise<WholeCase> {
  const parties = await source
    .selectFrom('opinion_party as p')
    .innerJoin('department as d', 'd.id', 'p.department_id')
    .select(['d.id', 'd.name'])
    .where('p.case_id', '=', row.id)
    .orderBy('d.code')
    .execute();
  const text = await source
    .selectFrom('opinion_text')
    .selectAll()
    .where('case_id', '=', row.id)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  const approvals = await source
    .selectFrom('opinion_approval')
    .select('department_id')
    .where('case_id', '=', row.id)
    .where('version', '=', text?.version ?? 0)
    .execute();
  const releases = await source
    .selectFrom('opinion_release')
    .selectAll()
    .where('case_id', '=', row.id)
    .orderBy('at')
    .orderBy('seq')
    .execute();
  const transfers = await source
    .selectFrom('opinion_transfer')
    .selectAll()
    .where('case_id', '=', row.id)
    .orderBy('seq')
    .execute();
  return {
    row,
    parties,
    text,
    approvedBy: approvals.map(({ department_id: id }) => id),
    releases,
    transfers,
  };
}

/** Cases the public may read: those with a release; of one department, or of all. Newest first. */
export async function publicCases(
  source: Source,
  departmentId: string | undefined,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly rows: readonly CaseRow[]; readonly total: number }> {
  const query = source
    .selectFrom('opinion_case')
    .where('opinion_case.id', 'in', (eb) => eb.selectFrom('opinion_release').select('opinion_release.case_id'))
    .$if(departmentId !== undefined, (q) =>
      q.where('opinion_case.id', 'in', (eb) =>
        eb
          .selectFrom('opinion_party')
          .select('opinion_party.case_id')
          .where('opinion_party.department_id', '=', departmentId ?? ''),
      ),
    );
  const rows = await query.selectAll().orderBy('detected_at', 'desc').limit(limit).offset(offset).execute();
  const { n } = await query.select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow();
  return { rows, total: Number(n) };
}

export const publicCase = async (source: Source, id: string): Promise<CaseRow | undefined> =>
  source
    .selectFrom('opinion_case')
    .selectAll()
    .where('id', '=', id)
    .where('id', 'in', (eb) => eb.selectFrom('opinion_release').select('opinion_release.case_id'))
    .executeTakeFirst();

export const addCase = (tx: Tx, row: OpinionCaseTable): Promise<unknown> =>
  tx.insertInto('opinion_case').values(row).execute();
export const changeCase = (
  tx: Tx,
  id: string,
  change: Partial<Omit<CaseRow, 'id' | 'detected_at' | 'created_at' | 'department_id'>>,
): Promise<unknown> => tx.updateTable('opinion_case').set(change).where('id', '=', id).execute();

export async function setParties(tx: Tx, caseId: string, departmentIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('opinion_party').where('case_id', '=', caseId).execute();
  for (const id of departmentIds)
    await tx.insertInto('opinion_party').values({ case_id: caseId, department_id: id }).execute();
}

export const addText = (tx: Tx, row: OpinionTextTable): Promise<unknown> =>
  tx.insertInto('opinion_text').values(row).execute();
export const addApproval = (tx: Tx, row: OpinionApprovalTable): Promise<unknown> =>
  tx.insertInto('opinion_approval').values(row).execute();
export const addRelease = (tx: Tx, row: OpinionReleaseTable): Promise<unknown> =>
  tx.insertInto('opinion_release').values(row).execute();
export const addTransfer = (tx: Tx, row: OpinionTransferTable): Promise<unknown> =>
  tx.insertInto('opinion_transfer').values(row).execute();

export const activeSources = (source: Source): Promise<Selectable<OpinionSourceTable>[]> =>
  source.selectFrom('opinion_source').selectAll().where('active', '=', 1).orderBy('kind').orderBy('name').execute();
export const addSource = (tx: Tx, row: OpinionSourceTable): Promise<unknown> =>
  tx.insertInto('opinion_source').values(row).execute();
export const endSource = async (tx: Tx, id: string): Promise<boolean> =>
  Number(
    (
      await tx
        .updateTable('opinion_source')
        .set({ active: 0 })
        .where('id', '=', id)
        .where('active', '=', 1)
        .executeTakeFirst()
    ).numUpdatedRows,
  ) > 0;

export const activeContacts = (source: Source): Promise<Selectable<OpinionContactTable>[]> =>
  source.selectFrom('opinion_contact').selectAll().where('active', '=', 1).orderBy('organ').execute();
export const addContact = (tx: Tx, row: OpinionContactTable): Promise<unknown> =>
  tx.insertInto('opinion_contact').values(row).execute();
export const endContact = async (tx: Tx, id: string): Promise<boolean> =>
  Number(
    (
      await tx
        .updateTable('opinion_contact')
        .set({ active: 0 })
        .where('id', '=', id)
        .where('active', '=', 1)
        .executeTakeFirst()
    ).numUpdatedRows,
  ) > 0;
