import { consultationTopics, messageTopics } from '@gongkai/model';
import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import type { CommentTable } from '../../db/tables/comment.ts';
import type { Tx } from '../../db/tx.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';

export type CommentRow = Selectable<CommentTable>;

/** A comment with the consultation it was made on. */
export type ListedComment = CommentRow & {
  readonly consultation: string | null;
  readonly consultation_title: string | null;
};

export const commentByRef = (source: Kysely<Tables>, ref: string): Promise<CommentRow | undefined> =>
  source.selectFrom('comment').selectAll().where('ref', '=', ref).executeTakeFirst();

export const changeComment = (
  tx: Tx,
  id: string,
  change: Partial<
    Pick<
      CommentTable,
      | 'state'
      | 'public_body'
      | 'public_name'
      | 'reason'
      | 'reply'
      | 'reply_by'
      | 'reply_at'
      | 'adoption'
      | 'adoption_reason'
    >
  >,
): Promise<unknown> => tx.updateTable('comment').set(change).where('id', '=', id).execute();

/**
 * The one predicate of the comments' desk: the city office and auditors see all, a department those under its own
 * consultations. Messages are not among them: their register alone routes, answers and counts them.
 */
const seen = (source: Kysely<Tables>, sight: Sight) => {
  const all = source
    .selectFrom('comment as m')
    .leftJoin('consultation as c', (join) =>
      join.on((eb) => eb('m.topic', '=', eb(eb.val(consultationTopics), '||', eb.ref('c.id')))),
    )
    .where('m.topic', 'not in', messageTopics);
  return seesAll(sight) ? all : all.where('c.department_id', '=', sight.departmentId);
};

/** Comments in a state, oldest first. */
export const commentsInState = (
  source: Kysely<Tables>,
  sight: Sight,
  state: CommentRow['state'],
  limit: number,
): Promise<ListedComment[]> =>
  seen(source, sight)
    .selectAll('m')
    .select(['c.id as consultation', 'c.title as consultation_title'])
    .where('m.state', '=', state)
    .orderBy('m.at')
    .limit(limit)
    .execute();

/** One comment, to who may work on it. */
export const commentAtDesk = (source: Kysely<Tables>, sight: Sight, ref: string): Promise<CommentRow | undefined> =>
  seen(source, sight).selectAll('m').where('m.ref', '=', ref).executeTakeFirst();
