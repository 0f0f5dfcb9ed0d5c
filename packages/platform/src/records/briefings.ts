import type { Kysely } from 'kysely';
import type { ActivityTable } from '../db/tables/participation.ts';
import type { DocumentTable } from '../db/tables/document.ts';
import type { Tables } from '../db/tables.ts';
import type { Tx } from '../db/tx.ts';

type Source = Kysely<Tables>;
const MOST = 200;

/** Documents of a department a briefing may have been about, the newest first. */
export const documentsToBrief = (
  source: Source,
  departmentId: string,
): Promise<Pick<DocumentTable, 'id' | 'title' | 'published_on'>[]> =>
  source
    .selectFrom('document')
    .select(['id', 'title', 'published_on'])
    .where('department_id', '=', departmentId)
    .where('status', '!=', 'repealed')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();

/** The document an activity explains, with where the public reads it once it is public. */
export const documentBriefed = (
  source: Source,
  activityId: string,
): Promise<Pick<DocumentTable, 'id' | 'title' | 'url' | 'published_on'> | undefined> =>
  source
    .selectFrom('briefing as b')
    .innerJoin('document as o', 'o.id', 'b.document_id')
    .select(['o.id', 'o.title', 'o.url', 'o.published_on'])
    .where('b.activity_id', '=', activityId)
    .executeTakeFirst();

/** Briefings on a document that are announced or were held, the first one first. */
export const briefingsOn = (
  source: Source,
  documentId: string,
): Promise<Pick<ActivityTable, 'id' | 'title' | 'on_date' | 'state'>[]> =>
  source
    .selectFrom('briefing as b')
    .innerJoin('activity as a', 'a.id', 'b.activity_id')
    .select(['a.id', 'a.title', 'a.on_date', 'a.state'])
    .where('b.document_id', '=', documentId)
    .where('a.state', 'in', ['announced', 'held', 'reported'])
    .orderBy('a.on_date')
    .execute();

/** Says what an activity explains; a second document takes the place of the first. */
export async function linkBriefing(
  tx: Tx,
  link: { readonly activity_id: string; readonly document_id: string; readonly at: string },
): Promise<void> {
  await tx.deleteFrom('briefing').where('activity_id', '=', link.activity_id).execute();
  await tx.insertInto('briefing').values(link).execute();
}
