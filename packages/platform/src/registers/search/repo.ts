import type { Kysely, Selectable } from 'kysely';
import type { Store } from '../../db/open.ts';
import type { PublishedTable } from '../../db/tables/records.ts';
import type { Tables } from '../../db/tables.ts';
import { textMatches } from '../../db/text-index.ts';

export type PublishedRow = Selectable<PublishedTable> & { readonly department: string };

/** What is looked for; what is left out does not narrow. */
export interface PublishedFilter {
  readonly text?: string;
  readonly kind?: string;
  /** Id of a department. */
  readonly departmentId?: string;
  readonly year?: number;
}

function matching({ read, engine }: Pick<Store, 'read' | 'engine'>, filter: PublishedFilter) {
  const { text, kind, departmentId, year } = filter;
  const matches = text === undefined ? undefined : textMatches(engine, 'published.id', text);
  return read
    .selectFrom('published')
    .innerJoin('department', 'department.id', 'published.department_id')
    .$if(kind !== undefined, (q) => q.where('published.kind', '=', kind ?? ''))
    .$if(departmentId !== undefined, (q) => q.where('published.department_id', '=', departmentId ?? ''))
    .$if(year !== undefined, (q) =>
      q
        .where('published.published_on', '>=', `${year ?? 0}-01-01`)
        .where('published.published_on', '<=', `${year ?? 0}-12-31`),
    )
    .$if(matches !== undefined, (q) => (matches ? q.where(matches) : q));
}

/** What is published and fits, newest first, and how much there is of it. */
export async function publishedThings(
  store: Pick<Store, 'read' | 'engine'>,
  filter: PublishedFilter,
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number },
): Promise<{ readonly rows: readonly PublishedRow[]; readonly total: number }> {
  const query = matching(store, filter);
  const rows = await query
    .selectAll('published')
    .select('department.name as department')
    .orderBy('published.published_on', 'desc')
    .orderBy('published.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  const { n } = await query.select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow();
  return { rows, total: Number(n) };
}

/** How much there is of each kind. */
export const publishedKinds = async (
  source: Kysely<Tables>,
): Promise<readonly { readonly kind: string; readonly count: number }[]> => {
  const rows = await source
    .selectFrom('published')
    .select(['kind', (eb) => eb.fn.countAll().as('count')])
    .groupBy('kind')
    .orderBy('kind')
    .execute();
  return rows.map(({ kind, count }) => ({ kind, count: Number(count) }));
};
