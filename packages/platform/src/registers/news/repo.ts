import type { Day } from '@gongkai/model';
import type { Kysely } from 'kysely';
import type { NewsCopyTable, NewsPlacementTable } from '../../db/tables/news.ts';
import type { Tables } from '../../db/tables.ts';
import type { Tx } from '../../db/tx.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';

type Source = Kysely<Tables>;
const MOST = 500;

const seen = (source: Source, sight: Sight) =>
  source
    .selectFrom('news_copy as n')
    .innerJoin('document as o', 'o.id', 'n.document_id')
    .innerJoin('department as d', 'd.id', 'n.department_id')
    .$if(!seesAll(sight), (q) => q.where('n.department_id', '=', sight.departmentId))
    .selectAll('n')
    .select((eb) => [
      'o.title as document',
      'o.published_on as document_on',
      'd.name as department',
      eb
        .selectFrom('news_placement as p')
        .whereRef('p.copy_id', '=', 'n.id')
        .select((inner) => inner.fn.countAll().as('count'))
        .as('placements'),
    ]);
export type NewsView = Awaited<ReturnType<ReturnType<typeof seen>['executeTakeFirstOrThrow']>>;

/** Copies one may see, those that are not out first. */
export const copiesSeen = (source: Source, sight: Sight): Promise<NewsView[]> =>
  seen(source, sight)
    .orderBy((eb) => eb.case().when('n.state', '=', 'cleared').then(1).else(0).end())
    .orderBy('n.id', 'desc')
    .limit(MOST)
    .execute();

export const copySeen = (source: Source, sight: Sight, id: string): Promise<NewsView | undefined> =>
  seen(source, sight).where('n.id', '=', id).executeTakeFirst();

/** Documents one may write a copy for: the department's own that stand and have none. */
export const documentsWithout = (source: Source, sight: Sight) =>
  source
    .selectFrom('document as o')
    .select(['o.id', 'o.title', 'o.department_id', 'o.published_on', 'o.owes_interpretation'])
    .where('o.status', '!=', 'repealed')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('news_copy as n').select('n.id').whereRef('n.document_id', '=', 'o.id'))),
    )
    .$if(!seesAll(sight), (q) => q.where('o.department_id', '=', sight.departmentId))
    .orderBy('o.id', 'desc')
    .limit(MOST)
    .execute();

/** Major documents made public since a day that nobody carried, with or without a copy. */
export const uncarried = (source: Source, sight: Sight, since: Day) =>
  source
    .selectFrom('document as o')
    .select(['o.id', 'o.title', 'o.department_id'])
    .where('o.owes_interpretation', '=', 1)
    .where('o.status', '!=', 'repealed')
    .where('o.published_on', '>=', since)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('news_placement as p')
            .innerJoin('news_copy as n', 'n.id', 'p.copy_id')
            .select('p.id')
            .whereRef('n.document_id', '=', 'o.id'),
        ),
      ),
    )
    .$if(!seesAll(sight), (q) => q.where('o.department_id', '=', sight.departmentId))
    .orderBy('o.published_on')
    .limit(MOST)
    .execute();

export const addCopy = (tx: Tx, row: NewsCopyTable): Promise<unknown> =>
  tx.insertInto('news_copy').values(row).execute();
export const changeCopy = (
  tx: Tx,
  id: string,
  change: Partial<Omit<NewsCopyTable, 'id' | 'document_id' | 'department_id' | 'drafted_by' | 'created_at'>>,
): Promise<unknown> => tx.updateTable('news_copy').set(change).where('id', '=', id).execute();
export const addPlacement = (tx: Tx, row: NewsPlacementTable): Promise<unknown> =>
  tx.insertInto('news_placement').values(row).execute();

/** Copies of a department that were cleared between two days, and channels they were carried by. */
export async function clearedBetween(
  source: Source,
  departmentId: string,
  from: Day,
  to: Day,
): Promise<readonly { readonly id: string; readonly channels: number }[]> {
  const rows = await source
    .selectFrom('news_copy as n')
    .leftJoin('news_placement as p', 'p.copy_id', 'n.id')
    .select((eb) => ['n.id', eb.fn.count('p.channel').distinct().as('channels')])
    .where('n.department_id', '=', departmentId)
    .where('n.cleared_on', '>=', from)
    .where('n.cleared_on', '<=', to)
    .groupBy('n.id')
    .execute();
  return rows.map(({ id, channels }) => ({ id, channels: Number(channels) }));
}
