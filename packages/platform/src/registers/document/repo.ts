import type { Kysely, Selectable } from 'kysely';
import type { DocumentTable } from '../../db/tables/document.ts';
import type { Tables } from '../../db/tables.ts';
import type { Tx } from '../../db/tx.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';

type Source = Kysely<Tables>;
export type DocumentRow = Selectable<DocumentTable>;

const seen = (source: Source, sight: Sight) =>
  source
    .selectFrom('document as m')
    .innerJoin('department as d', 'd.id', 'm.department_id')
    .$if(!seesAll(sight), (q) => q.where('m.department_id', '=', sight.departmentId))
    .selectAll('m')
    .select(['d.name as department', 'd.code as department_code']);
export type DocumentView = Awaited<ReturnType<ReturnType<typeof seen>['executeTakeFirstOrThrow']>>;

const MOST = 500;

/** Documents one may see, of a state where one is asked for, newest first. */
export const documentsSeen = (source: Source, sight: Sight, state?: DocumentRow['state']): Promise<DocumentView[]> =>
  seen(source, sight)
    .$if(state !== undefined, (q) => q.where('m.state', '=', state ?? 'draft'))
    .orderBy('m.id', 'desc')
    .limit(MOST)
    .execute();

export const documentSeen = (source: Source, sight: Sight, id: string): Promise<DocumentView | undefined> =>
  seen(source, sight).where('m.id', '=', id).executeTakeFirst();

export const addDocument = (tx: Tx, row: DocumentTable): Promise<unknown> =>
  tx.insertInto('document').values(row).execute();

export const changeDocument = (tx: Tx, id: string, change: Partial<DocumentRow>): Promise<unknown> =>
  tx.updateTable('document').set(change).where('id', '=', id).execute();

/** Whether another document has this number or stands at this address already. */
export const isTaken = async (
  source: Source,
  column: 'doc_no' | 'url',
  value: string,
  except: string,
): Promise<boolean> =>
  (await source
    .selectFrom('document')
    .select('id')
    .where(column, '=', value)
    .where('id', '!=', except)
    .executeTakeFirst()) !== undefined;

/** What the public may read: published ones, of a department, a year, a kind where asked. */
export interface PublicFilter {
  readonly departmentId?: string;
  readonly year?: number;
  readonly kind?: string;
}

export async function publishedDocuments(
  source: Source,
  { departmentId, year, kind }: PublicFilter,
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number },
): Promise<{ readonly rows: readonly DocumentView[]; readonly total: number }> {
  const all = seen(source, { role: 'office', departmentId: '' })
    .where('m.published_on', 'is not', null)
    .$if(departmentId !== undefined, (q) => q.where('m.department_id', '=', departmentId ?? ''))
    .$if(kind !== undefined, (q) =>
      q.where('m.kind', '=', kind === 'normative' ? 'normative' : kind === 'policy' ? 'policy' : 'other'),
    )
    .$if(year !== undefined, (q) =>
      q.where('m.published_on', '>=', `${year ?? 0}-01-01`).where('m.published_on', '<=', `${year ?? 0}-12-31`),
    );
  const rows = await all
    .orderBy('m.published_on', 'desc')
    .orderBy('m.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  const { n } = await source
    .selectFrom(all.as('a'))
    .select((eb) => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow();
  return { rows, total: Number(n) };
}

/** Papers sent back between two days, by the department that drafted them. */
export async function returnsBetween(
  source: Source,
  from: string,
  to: string,
): Promise<readonly { readonly departmentId: string; readonly count: number }[]> {
  const rows = await source
    .selectFrom('register_event as e')
    .innerJoin('document as m', 'm.id', 'e.entity_id')
    .select(['m.department_id as departmentId', (eb) => eb.fn.countAll().as('count')])
    .where('e.entity', '=', 'document')
    .where('e.act', '=', 'return')
    .where('e.at', '>=', from)
    .where('e.at', '<', to)
    .groupBy('m.department_id')
    .execute();
  return rows.map(({ departmentId, count }) => ({ departmentId, count: Number(count) }));
}

/** Plan and material of its interpretation are both approved (JY-043, JY-045). */
export async function interpretationReady(source: Source, documentId: string): Promise<boolean> {
  const rows = await source
    .selectFrom('interpretation')
    .select('kind')
    .distinct()
    .where('document_id', '=', documentId)
    .where('approved_on', 'is not', null)
    .execute();
  return rows.length === 2;
}

/** Interpretations of documents that the public may read, by document. */
export const interpretationsOf = (source: Source, documentIds: readonly string[]) =>
  source
    .selectFrom('interpretation')
    .select(['document_id', 'title', 'url', 'published_on'])
    .where('document_id', 'in', documentIds.length === 0 ? [''] : [...documentIds])
    .where('published_on', 'is not', null)
    .orderBy('published_on')
    .execute();
