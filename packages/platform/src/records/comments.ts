import type { CommentPublic } from '@gongkai/model';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';

/** Shown comments of a topic, newest first, and how many there are: one predicate for elements, pages and exports. */
export async function shownComments(
  source: Kysely<Tables>,
  topic: string,
  limit: number,
): Promise<{ readonly items: readonly CommentPublic[]; readonly total: number }> {
  const shown = source.selectFrom('comment as m').where('m.topic', '=', topic).where('m.state', '=', 'shown');
  const rows = await shown
    .leftJoin('cluster as g', 'g.id', 'm.cluster_id')
    .selectAll('m')
    .select('g.summary as group')
    .orderBy('m.at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(limit)
    .execute();
  const { total } = await shown.select((eb) => eb.fn.countAll().as('total')).executeTakeFirstOrThrow();
  const items = rows.map((row) => ({
    ref: row.ref,
    body: row.public_body ?? '',
    at: row.at,
    ...(row.clause !== null && { clause: row.clause }),
    ...(row.public_name !== null && { name: row.public_name }),
    ...(row.group !== null && { cluster: { summary: row.group } }),
    ...(row.reply !== null && { reply: { by: row.reply_by ?? '', at: row.reply_at ?? '', body: row.reply } }),
    ...(row.adoption !== null && { adoption: { state: row.adoption, reason: row.adoption_reason ?? '' } }),
  }));
  return { items, total: Number(total) };
}
