import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import type { CommentTable } from '../../db/tables/comment.ts';
import type { Tx } from '../../db/tx.ts';

export type CommentRow = Selectable<CommentTable>;

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

/** Comments that wait for somebody, oldest first. */
export const commentsInState = (
  source: Kysely<Tables>,
  state: CommentRow['state'],
  limit: number,
): Promise<CommentRow[]> =>
  source.selectFrom('comment').selectAll().where('state', '=', state).orderBy('at').limit(limit).execute();
