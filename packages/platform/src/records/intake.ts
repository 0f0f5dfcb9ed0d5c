import { randomBytes, randomUUIDv7 } from 'node:crypto';
import type { NewComment, NewFeedback, Problem } from '@gongkai/model';
import { recordAct, type Actor } from '../audit/chain.ts';
import { blind } from '../crypto/keys.ts';
import { seal } from '../crypto/seal.ts';
import type { CommentEventTable } from '../db/tables/comment.ts';
import { withTx, type Tx } from '../db/tx.ts';
import { earlierAnswer, keepAnswer } from '../http/idempotency.ts';
import { dayOf } from '../day-of.ts';
import type { Office } from '../office.ts';
import { topicProblem } from './topics.ts';

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
export type Sent =
  | { readonly kind: 'sent'; readonly ref: string }
  | { readonly kind: 'other' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** What a filing is known by. */
export interface FilingKey {
  readonly key: string;
  readonly fingerprint: string;
}

async function once(
  office: Office,
  scope: string,
  { key, fingerprint }: FilingKey,
  work: (tx: Tx) => Promise<string | Problem>,
): Promise<Sent> {
  return withTx(office.store, async (tx): Promise<Sent> => {
    const earlier = await earlierAnswer(tx, scope, key, fingerprint);
    if (earlier.kind === 'other') return { kind: 'other' };
    if (earlier.kind === 'same') return { kind: 'sent', ref: earlier.body };
    const ref = await work(tx);
    if (typeof ref !== 'string') return { kind: 'refused', problems: [ref] };
    await keepAnswer(tx, { scope, key, fingerprint, status: 202, body: ref }, office.now());
    return { kind: 'sent', ref };
  });
}

/** Takes a comment in: it waits for review, and its author has a reference. Refused where its topic takes none today. */
export const submitComment = (office: Office, actor: Actor, given: NewComment, filing: FilingKey): Promise<Sent> =>
  once(office, 'comment', filing, async (tx) => {
    const closed = await topicProblem(tx, given.topic, dayOf(office.now()));
    if (closed) return closed;
    const id = randomUUIDv7();
    const ref = newRef('C');
    const at = office.now();
    await tx
      .insertInto('comment')
      .values({
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
        cluster_id: null,
        erased_at: null,
      })
      .execute();
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
    await tx
      .insertInto('feedback')
      .values({
        id,
        ref,
        url: given.url,
        kind: given.kind,
        text: given.text,
        contact: sealed(office, 'feedback', 'contact', id, given.contact),
        at: office.now().toISOString(),
        done_at: null,
        done_note: null,
        erased_at: null,
      })
      .execute();
    await audit(tx, office, actor, 'feedback.submit', 'feedback', id);
    return ref;
  });

const audit = (tx: Tx, office: Office, actor: Actor, act: string, entity: string, entityId: string): Promise<void> =>
  recordAct(tx, { engine: office.store.engine, digest: office.digest }, office.now(), actor, { act, entity, entityId });

/** Adds what happened to a comment, numbered in order. */
export async function addCommentEvent(tx: Tx, row: Omit<CommentEventTable, 'seq'>): Promise<void> {
  const { last } = await tx
    .selectFrom('comment_event')
    .select((eb) => eb.fn.max('seq').as('last'))
    .where('comment_id', '=', row.comment_id)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('comment_event')
    .values({ ...row, seq: Number(last ?? 0) + 1 })
    .execute();
}
