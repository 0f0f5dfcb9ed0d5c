import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { Tx } from '../db/tx.ts';

type Source = Kysely<Tables>;
const MOST = 200;

/** Consultations of a department everybody may see: what a document of it may have come from. */
export const consultationsOf = (
  source: Source,
  departmentId: string,
): Promise<{ readonly id: string; readonly title: string }[]> =>
  source
    .selectFrom('consultation')
    .select(['id', 'title'])
    .where('department_id', '=', departmentId)
    .where('state', 'in', ['published', 'answered'])
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();

/** The consultation that went before a document. */
export const consultationBefore = (
  source: Source,
  documentId: string,
): Promise<{ readonly id: string; readonly title: string } | undefined> =>
  source
    .selectFrom('decision as l')
    .innerJoin('consultation as c', 'c.id', 'l.consultation_id')
    .select(['c.id', 'c.title'])
    .where('l.document_id', '=', documentId)
    .where('c.state', 'in', ['published', 'answered'])
    .executeTakeFirst();

/** Public documents that came of a consultation. */
export const decisionsOf = (
  source: Source,
  consultationId: string,
): Promise<{ readonly title: string; readonly url: string | null }[]> =>
  source
    .selectFrom('decision as l')
    .innerJoin('document as o', 'o.id', 'l.document_id')
    .select(['o.title', 'o.url'])
    .where('l.consultation_id', '=', consultationId)
    .where('o.published_on', 'is not', null)
    .orderBy('o.published_on')
    .execute();

/** Ties a document to the consultation before it; a second one takes the place of the first. */
export async function linkDecision(
  tx: Tx,
  link: { readonly document_id: string; readonly consultation_id: string; readonly at: string },
): Promise<void> {
  await tx.deleteFrom('decision').where('document_id', '=', link.document_id).execute();
  await tx.insertInto('decision').values(link).execute();
}
