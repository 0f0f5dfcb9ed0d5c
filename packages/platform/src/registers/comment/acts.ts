import type { Problem, Words } from '@gongkai/model';
import { recordAct, type Actor } from '../../audit/chain.ts';
import { open } from '../../crypto/seal.ts';
import { withTx, type Tx } from '../../db/tx.ts';
import type { Office } from '../../office.ts';
import { addCommentEvent } from '../../records/intake.ts';
import { changeComment, commentAtDesk, type CommentRow } from './repo.ts';

const audit = (tx: Tx, office: Office, actor: Actor, act: string, entity: string, entityId: string): Promise<void> =>
  recordAct(tx, { engine: office.store.engine, digest: office.digest }, office.now(), actor, { act, entity, entityId });

const words = {
  reason: {
    zh: '不公开须写明理由，作者凭回执号可以看到',
    en: 'Hiding needs a reason; its author reads it by the reference',
  },
  reply: { zh: '请填写答复', en: 'Please write the answer' },
  unknown: { zh: '没有这条意见', en: 'There is no such comment' },
} satisfies Record<string, Words>;

/** What a clerk decides on a comment. `publicBody` is what the public reads: personal data of others taken out. */
export type Moderation =
  | { readonly act: 'show'; readonly publicBody?: string }
  | { readonly act: 'hide'; readonly reason: string }
  | { readonly act: 'reply'; readonly text: string };

export type Moderated =
  | { readonly kind: 'done' }
  | { readonly kind: 'invalid' | 'not-found'; readonly problems: readonly Problem[] };

/** Moderates what one may see: shown, hidden with a reason, answered; each with its event. */
export const moderate = (office: Office, actor: Actor, ref: string, moderation: Moderation): Promise<Moderated> =>
  withTx(office.store, async (tx): Promise<Moderated> => {
    const row = await commentAtDesk(tx, { role: actor.role, departmentId: actor.department }, ref);
    const wrong = (code: keyof typeof words, at: string): Problem => ({
      code: `comment.${code}`,
      at,
      words: words[code],
    });
    if (!row) return { kind: 'not-found', problems: [wrong('unknown', '')] };
    const at = office.now().toISOString();
    const { act } = moderation;
    if (moderation.act === 'hide' && moderation.reason.trim() === '')
      return { kind: 'invalid', problems: [wrong('reason', '/reason')] };
    if (moderation.act === 'reply' && moderation.text.trim() === '')
      return { kind: 'invalid', problems: [wrong('reply', '/text')] };
    if (moderation.act === 'show') {
      const { body, name } = opened(office, row);
      const publicBody = moderation.publicBody?.trim() || body;
      await changeComment(tx, row.id, {
        state: 'shown',
        public_body: publicBody,
        public_name: name ?? null,
        reason: null,
      });
    } else if (moderation.act === 'hide')
      await changeComment(tx, row.id, {
        state: 'hidden',
        public_body: null,
        public_name: null,
        reason: moderation.reason,
      });
    else await changeComment(tx, row.id, { reply: moderation.text, reply_by: actor.department, reply_at: at });
    const reason = moderation.act === 'hide' ? moderation.reason : null;
    await addCommentEvent(tx, { comment_id: row.id, act, at, by_actor: actor.id, reason });
    await audit(tx, office, actor, `comment.${act}`, 'comment', row.id);
    return { kind: 'done' };
  });

/** A comment as it was sent. */
export function opened(
  { keys }: Office,
  row: CommentRow,
): { readonly body: string; readonly name: string | undefined } {
  return {
    body: open(keys, { table: 'comment', column: 'body', id: row.id }, row.body),
    name: row.name === null ? undefined : open(keys, { table: 'comment', column: 'name', id: row.id }, row.name),
  };
}
