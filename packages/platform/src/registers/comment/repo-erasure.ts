import { messageTopics } from '@gongkai/model';
import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import type { Tx } from '../../db/tx.ts';

/** Comments older than a moment that nobody waits for: moderated, and where they are messages, answered. */
export const commentsBefore = (
  source: Kysely<Tables>,
  at: string,
): Promise<{ id: string; ref: string; at: string }[]> =>
  source
    .selectFrom('comment')
    .select(['id', 'ref', 'at'])
    .where('at', '<', at)
    .where('erased_at', 'is', null)
    .where('state', '!=', 'pending')
    .where((eb) =>
      eb.or([eb('topic', 'not in', messageTopics), eb('reply', 'is not', null), eb('state', '=', 'hidden')]),
    )
    .orderBy('id')
    .execute();

/** Words of readers on pages that were seen to before a moment. */
export const feedbackBefore = (
  source: Kysely<Tables>,
  at: string,
): Promise<{ id: string; ref: string; done_at: string | null }[]> =>
  source
    .selectFrom('feedback')
    .select(['id', 'ref', 'done_at'])
    .where('done_at', '<', at)
    .where('erased_at', 'is', null)
    .execute();

/** What was sent goes; what was shown to all, and how it was answered, stays. */
export const emptyComment = (tx: Tx, id: string, body: string, at: string): Promise<unknown> =>
  tx
    .updateTable('comment')
    .set({ body, name: null, contact: null, blind_body: '', erased_at: at })
    .where('id', '=', id)
    .execute();

export const emptyFeedback = (tx: Tx, id: string, at: string): Promise<unknown> =>
  tx.updateTable('feedback').set({ text: '', contact: null, erased_at: at }).where('id', '=', id).execute();
