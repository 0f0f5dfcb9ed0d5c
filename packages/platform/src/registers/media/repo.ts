import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import type {
  MediaAccountTable,
  MediaCensusTable,
  MediaCheckTable,
  MediaDefectTable,
  MediaPostTable,
} from '../../db/tables/media.ts';
import type { Tx } from '../../db/tx.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';

type Source = Kysely<Tables>;
export type AccountRow = Selectable<MediaAccountTable> & { readonly department: string };
export type PostRow = Selectable<MediaPostTable>;
export type CheckRow = Selectable<MediaCheckTable>;

const accounts = (source: Source) =>
  source
    .selectFrom('media_account')
    .innerJoin('department', 'department.id', 'media_account.department_id')
    .selectAll('media_account')
    .select('department.name as department');

/** Accounts one may see, open ones first, by department with the main one first. */
export const accountsSeen = (source: Source, sight: Sight): Promise<AccountRow[]> =>
  accounts(source)
    .$if(!seesAll(sight), (q) => q.where('media_account.department_id', '=', sight.departmentId))
    .orderBy((eb) => eb.case().when('closed_on', 'is', null).then(0).else(1).end())
    .orderBy('department.code')
    .orderBy('is_main', 'desc')
    .orderBy('handle')
    .execute();

export const accountSeen = (source: Source, sight: Sight, id: string): Promise<AccountRow | undefined> =>
  accounts(source)
    .where('media_account.id', '=', id)
    .$if(!seesAll(sight), (q) => q.where('media_account.department_id', '=', sight.departmentId))
    .executeTakeFirst();

/** Open accounts of a department, or of all, as the public reads them. */
export async function openAccounts(
  source: Source,
  departmentId: string | undefined,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly rows: readonly AccountRow[]; readonly total: number }> {
  const rows = await accounts(source)
    .where('closed_on', 'is', null)
    .$if(departmentId !== undefined, (q) => q.where('media_account.department_id', '=', departmentId ?? ''))
    .orderBy('department.code')
    .orderBy('is_main', 'desc')
    .orderBy('handle')
    .limit(limit)
    .offset(offset)
    .execute();
  const { n } = await source
    .selectFrom('media_account')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('closed_on', 'is', null)
    .$if(departmentId !== undefined, (q) => q.where('department_id', '=', departmentId ?? ''))
    .executeTakeFirstOrThrow();
  return { rows, total: Number(n) };
}

/** The open main account of a department. */
export const mainOf = (source: Source, departmentId: string): Promise<AccountRow | undefined> =>
  accounts(source)
    .where('media_account.department_id', '=', departmentId)
    .where('is_main', '=', 1)
    .where('closed_on', 'is', null)
    .executeTakeFirst();

export const accountNamed = (source: Source, platform: string, handle: string): Promise<AccountRow | undefined> =>
  accounts(source)
    .where('platform', '=', platform)
    .where('handle', '=', handle)
    .where('closed_on', 'is', null)
    .executeTakeFirst();

export const addAccount = (tx: Tx, row: MediaAccountTable): Promise<unknown> =>
  tx.insertInto('media_account').values(row).execute();
export const changeAccount = (
  tx: Tx,
  id: string,
  change: Partial<
    Omit<Selectable<MediaAccountTable>, 'id' | 'department_id' | 'platform' | 'registered_on' | 'created_at'>
  >,
): Promise<unknown> => tx.updateTable('media_account').set(change).where('id', '=', id).execute();

/** Posts of one account or of all one may see: what waits first, then the latest. */
export const postsSeen = (source: Source, sight: Sight, accountId?: string): Promise<PostRow[]> =>
  source
    .selectFrom('media_post')
    .innerJoin('media_account', 'media_account.id', 'media_post.account_id')
    .selectAll('media_post')
    .$if(!seesAll(sight), (q) => q.where('media_account.department_id', '=', sight.departmentId))
    .$if(accountId !== undefined, (q) => q.where('account_id', '=', accountId ?? ''))
    .orderBy((eb) => eb.case().when('state', '=', 'released').then(1).else(0).end())
    .orderBy('media_post.created_at', 'desc')
    .limit(200)
    .execute();

export const postSeen = (source: Source, sight: Sight, id: string): Promise<PostRow | undefined> =>
  source
    .selectFrom('media_post')
    .innerJoin('media_account', 'media_account.id', 'media_post.account_id')
    .selectAll('media_post')
    .where('media_post.id', '=', id)
    .$if(!seesAll(sight), (q) => q.where('media_account.department_id', '=', sight.departmentId))
    .executeTakeFirst();

export const addPost = (tx: Tx, row: MediaPostTable): Promise<unknown> =>
  tx.insertInto('media_post').values(row).execute();
export const changePost = (
  tx: Tx,
  id: string,
  change: Partial<Omit<PostRow, 'id' | 'account_id' | 'created_at' | 'opinion_id'>>,
): Promise<unknown> => tx.updateTable('media_post').set(change).where('id', '=', id).execute();

export const opinionExists = async (source: Source, id: string): Promise<boolean> =>
  (await source.selectFrom('opinion_case').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

export const censusOf = (source: Source, year: number): Promise<Selectable<MediaCensusTable> | undefined> =>
  source.selectFrom('media_census').selectAll().where('year', '=', year).executeTakeFirst();
export const addCensus = (tx: Tx, row: MediaCensusTable): Promise<unknown> =>
  tx.insertInto('media_census').values(row).execute();

/** What the census of a year found, with its defects. */
export async function checksOf(
  source: Source,
  year: number,
): Promise<readonly (CheckRow & { readonly defects: readonly Selectable<MediaDefectTable>[] })[]> {
  const rows = await source.selectFrom('media_check').selectAll().where('year', '=', year).execute();
  const defects = await source
    .selectFrom('media_defect')
    .innerJoin('media_check', 'media_check.id', 'media_defect.check_id')
    .selectAll('media_defect')
    .where('year', '=', year)
    .orderBy('defect')
    .execute();
  return rows.map((row) => ({ ...row, defects: defects.filter(({ check_id: id }) => id === row.id) }));
}

export async function addCheck(tx: Tx, row: MediaCheckTable, defects: readonly MediaDefectTable[]): Promise<void> {
  await tx.insertInto('media_check').values(row).execute();
  for (const defect of defects) await tx.insertInto('media_defect').values(defect).execute();
}
export const endCheck = (tx: Tx, id: string, on: CheckRow['done_on']): Promise<unknown> =>
  tx.updateTable('media_check').set({ done_on: on }).where('id', '=', id).execute();
