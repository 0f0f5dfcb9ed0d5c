import type { Day } from '@gongkai/model';
import { recordAct, type Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { seal } from '../../crypto/seal.ts';
import { withTx } from '../../db/tx.ts';
import type { Office } from '../../office.ts';
import { commentsBefore, emptyComment, emptyFeedback, feedbackBefore } from './repo-erasure.ts';

/** Something that may be erased: its id, the reference its sender has, the day its years count from. */
export interface Erasable {
  readonly id: string;
  readonly ref: string;
  readonly since: Day;
}

/** Comments and messages sent before a moment that are dealt with. */
export const erasableComments = async ({ store }: Office, before: string): Promise<readonly Erasable[]> =>
  (await commentsBefore(store.read, before)).map(({ id, ref, at }) => ({ id, ref, since: dayOf(new Date(at)) }));

/** Readers’ words on pages that were dealt with before a moment. */
export const erasableFeedback = async ({ store }: Office, before: string): Promise<readonly Erasable[]> =>
  (await feedbackBefore(store.read, before)).flatMap(({ id, ref, done_at: at }) =>
    at === null ? [] : [{ id, ref, since: dayOf(new Date(at)) }],
  );

/** Erases what a citizen sent and who it was; what all may read and the answer stay, and it stays counted. */
export const eraseComment = (office: Office, actor: Actor, id: string): Promise<void> =>
  withTx(office.store, async (tx) => {
    const at = office.now();
    await emptyComment(tx, id, seal(office.keys, { table: 'comment', column: 'body', id }, ''), at.toISOString());
    await recordAct(tx, { engine: office.store.engine, digest: office.digest }, at, actor, {
      act: 'comment.erase',
      entity: 'comment',
      entityId: id,
    });
  });

/** Erases a reader's word on a page, and how to reach him. */
export const eraseFeedback = (office: Office, actor: Actor, id: string): Promise<void> =>
  withTx(office.store, async (tx) => {
    const at = office.now();
    await emptyFeedback(tx, id, at.toISOString());
    await recordAct(tx, { engine: office.store.engine, digest: office.digest }, at, actor, {
      act: 'feedback.erase',
      entity: 'feedback',
      entityId: id,
    });
  });
