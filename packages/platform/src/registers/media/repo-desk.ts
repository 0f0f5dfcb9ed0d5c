import type { Kysely } from 'kysely';
import type { MediaCarryTable, MediaJointTable } from '../../db/tables/media.ts';
import type { Tables } from '../../db/tables.ts';
import type { Tx } from '../../db/tx.ts';

type Source = Kysely<Tables>;
const MOST = 100;

const posts = (source: Source) =>
  source
    .selectFrom('media_post as p')
    .innerJoin('media_account as m', 'm.id', 'p.account_id')
    .innerJoin('department as d', 'd.id', 'm.department_id');

/** What was released on any account, the newest first, with how much there is. */
export async function releasedPosts(
  source: Source,
  departmentId: string | undefined,
  { limit, offset }: { readonly limit: number; readonly offset: number },
) {
  const chosen = posts(source)
    .where('p.state', '=', 'released')
    .$if(departmentId !== undefined, (q) => q.where('m.department_id', '=', departmentId ?? ''));
  const rows = await chosen
    .leftJoin('media_joint as j', 'j.post_id', 'p.id')
    .select(['p.id', 'p.title', 'p.text', 'p.url', 'p.released_at', 'm.platform', 'm.handle', 'm.url as account_url'])
    .select(['d.name as department', 'j.post_id as joint'])
    .orderBy('p.released_at', 'desc')
    .orderBy('p.id')
    .limit(limit)
    .offset(offset)
    .execute();
  const { n } = await chosen.select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow();
  return { rows, total: Number(n) };
}

/** Releases all main accounts carry, the newest first. */
export const jointPosts = (source: Source) =>
  posts(source)
    .innerJoin('media_joint as j', 'j.post_id', 'p.id')
    .select(['p.id', 'p.title', 'p.text', 'p.url', 'p.account_id', 'j.due_at', 'j.at', 'd.name as department'])
    .orderBy('j.at', 'desc')
    .limit(MOST)
    .execute();

/** Posts released on accounts of a department that are not carried together yet: what the city office may choose from. */
export const mayBeJoint = (source: Source, departmentId: string) =>
  posts(source)
    .leftJoin('media_joint as j', 'j.post_id', 'p.id')
    .select(['p.id', 'p.title'])
    .where('p.state', '=', 'released')
    .where('m.department_id', '=', departmentId)
    .where('j.post_id', 'is', null)
    .orderBy('p.released_at', 'desc')
    .limit(MOST)
    .execute();

/** Open main accounts, each of a department. */
export const mainAccounts = (source: Source) =>
  source
    .selectFrom('media_account as m')
    .innerJoin('department as d', 'd.id', 'm.department_id')
    .select(['m.id', 'm.handle', 'm.department_id', 'm.registered_on', 'd.name as department'])
    .where('m.is_main', '=', 1)
    .where('m.closed_on', 'is', null)
    .where('d.active', '=', 1)
    .orderBy('d.code')
    .execute();

export const carriedBy = (source: Source): Promise<MediaCarryTable[]> =>
  source.selectFrom('media_carry').selectAll().execute();
export const addJoint = (tx: Tx, row: MediaJointTable): Promise<unknown> =>
  tx.insertInto('media_joint').values(row).execute();
export const addCarry = (tx: Tx, row: MediaCarryTable): Promise<unknown> =>
  tx.insertInto('media_carry').values(row).execute();
