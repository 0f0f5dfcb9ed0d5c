import { randomBytes, randomUUIDv7 } from 'node:crypto';
import type { NewComment, NewFeedback, Problem, Words } from '@gongkai/model';
import { recordAct, type Actor } from '../../audit/chain.ts';
import { blind } from '../../crypto/keys.ts';
import { open, seal } from '../../crypto/seal.ts';
import { withTx, type Tx } from '../../db/tx.ts';
import { earlierAnswer, keepAnswer } from '../../http/idempotency.ts';
import type { Office } from '../../office.ts';
import { addComment, addCommentEvent, addFeedback, changeComment, commentByRef, type CommentRow } from './repo.ts';

/** Twelve characters nobody can guess, in three groups. */
const newRef = (letter: string): string =>
  `${letter}-${randomBytes(8)
    .toString('hex')
    .toUpperCase()
    .slice(0, 12)
    .replace(/(.{4})(?=.)/g, '$1-')}`;

const sealed = (
  { keys }: Office,
  table: 'comment' | 'feedback',
  column: string,
  id: string,
  text: string | undefined,
): string | null => (text === undefined ? null : seal(keys, { table, column, id }, text));

/** A key that was used before: the same content gives the same reference, other content is refused. */
export type Sent = { readonly kind: 'sent'; readonly ref: string } | { readonly kind: 'other' };

/** What a filing is known by. */
export interface FilingKey {
  readonly key: string;
  readonly fingerprint: string;
}

async function once(
  office: Office,
  scope: string,
  { key, fingerprint }: FilingKey,
  work: (tx: Tx) => Promise<string>,
): Promise<Sent> {
  return withTx(office.store, async (tx): Promise<Sent> => {
    const earlier = await earlierAnswer(tx, scope, key, fingerprint);
    if (earlier.kind === 'other') return { kind: 'other' };
    if (earlier.kind === 'same') return { kind: 'sent', ref: earlier.body };
    const ref = await work(tx);
    await keepAnswer(tx, { scope, key, fingerprint, status: 202, body: ref }, office.now());
    return { kind: 'sent', ref };
  });
}

/** Takes a comment in: it waits for review, and its author has a reference. */
export const submitComment = (office: Office, actor: Actor, given: NewComment, filing: FilingKey): Promise<Sent> =>
  once(office, 'comment', filing, async (tx) => {
    const id = randomUUIDv7();
    const ref = newRef('C');
    const at = office.now();
    await addComment(tx, {
      id,
      ref,
      topic: given.topic,
      clause: given.clause ?? null,
      body: seal(office.keys, { table: 'comment', column: 'body', id }, given.body),
      name: sealed(office, 'comment', 'name', id, given.name),
      contact: sealed(office, 'comment', 'contact', id, given.contact),
      blind_body: blind(office.keys, 'comment', `${given.topic} ${given.body}`),
      at: at.toISOString(),
      state: 'pending',
      public_body: null,
      public_name: null,
      reason: null,
      reply: null,
      reply_by: null,
      reply_at: null,
      adoption: null,
      adoption_reason: null,
    });
    await addCommentEvent(tx, {
      comment_id: id,
      act: 'submit',
      at: at.toISOString(),
      by_actor: actor.id,
      reason: null,
    });
    await audit(tx, office, actor, 'comment.submit', 'comment', id);
    return ref;
  });

/** Takes a reader's word on a page in. */
export const submitFeedback = (office: Office, actor: Actor, given: NewFeedback, filing: FilingKey): Promise<Sent> =>
  once(office, 'feedback', filing, async (tx) => {
    const id = randomUUIDv7();
    const ref = newRef('F');
    await addFeedback(tx, {
      id,
      ref,
      url: given.url,
      kind: given.kind,
      text: given.text,
      contact: sealed(office, 'feedback', 'contact', id, given.contact),
      at: office.now().toISOString(),
      done_at: null,
      done_note: null,
    });
    await audit(tx, office, actor, 'feedback.submit', 'feedback', id);
    return ref;
  });

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

/** Moderates: shown, hidden with a reason, answered; each with its event. */
export const moderate = (office: Office, actor: Actor, ref: string, moderation: Moderation): Promise<Moderated> =>
  withTx(office.store, async (tx): Promise<Moderated> => {
    const row = await commentByRef(tx, ref);
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
