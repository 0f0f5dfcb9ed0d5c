import { readRequestGuide, type RequestGuide } from '@gongkai/model';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';

const guides = (source: Kysely<Tables>) =>
  source
    .selectFrom('request_guide as g')
    .innerJoin('department as d', 'd.id', 'g.department_id')
    .select(['d.code', 'd.name as department', 'g.version', 'g.published_on as updatedOn', 'g.fields'])
    .where('g.state', '=', 'published')
    .where('d.active', '=', 1);

type Row = Awaited<ReturnType<ReturnType<typeof guides>['execute']>>[number];

/** A published guide as everybody reads it; its address lies below the platform's own. */
function guideOf({ fields, ...row }: Row): readonly RequestGuide[] {
  const read = readRequestGuide({ ...row, url: `/open/guide/${row.code}`, fields: JSON.parse(fields) as unknown });
  return read.ok ? [read.value] : [];
}

/** The guide an organ of this code, name or id has published. */
export async function publishedGuide(source: Kysely<Tables>, organ: string): Promise<RequestGuide | undefined> {
  const row = await guides(source)
    .where((eb) => eb.or([eb('d.code', '=', organ), eb('d.name', '=', organ), eb('d.id', '=', organ)]))
    .executeTakeFirst();
  return row && guideOf(row)[0];
}

/** Every organ's guide, in the order of their codes. */
export const publishedGuides = async (source: Kysely<Tables>): Promise<readonly RequestGuide[]> =>
  (await guides(source).orderBy('d.code').execute()).flatMap(guideOf);
