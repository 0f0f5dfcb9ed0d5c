import type { Kysely, Selectable } from 'kysely';
import type { CommentTable } from '../../db/tables/comment.ts';
import type { MessageTable } from '../../db/tables/message.ts';
import type { Tables } from '../../db/tables.ts';
import type { Tx } from '../../db/tx.ts';
import { messageKinds, type MessageKind } from './rules.ts';

const kinds: readonly MessageKind[] = Object.keys(messageKinds) as MessageKind[]; // keys of that record

/** A comment of the mailbox with what becomes of it; `department_id` is null until it is routed. */
export type MessageRow = Selectable<CommentTable> & {
  readonly topic: MessageKind;
  readonly department_id: string | null;
  readonly department: string | null;
  readonly draft: string | null;
  readonly publicity: MessageTable['publicity'];
  readonly draft_body: string | null;
  readonly private_reason: string | null;
};

/** Which messages. */
export interface MessageFilter {
  readonly departmentId?: string;
  readonly kind?: MessageKind;
}

const messages = (source: Kysely<Tables>, { departmentId, kind }: MessageFilter = {}) =>
  source
    .selectFrom('comment as c')
    .leftJoin('message as m', 'm.comment_id', 'c.id')
    .leftJoin('department as d', 'd.id', 'm.department_id')
    .where('c.topic', 'in', kind === undefined ? kinds : [kind])
    .$if(departmentId !== undefined, (q) => q.where('m.department_id', '=', departmentId ?? ''));

const whole = (source: Kysely<Tables>, filter?: MessageFilter) =>
  messages(source, filter)
    .selectAll('c')
    .select([
      'm.department_id',
      'd.name as department',
      'm.draft',
      'm.publicity',
      'm.public_body as draft_body',
      'm.private_reason',
    ])
    .$narrowType<{ topic: MessageKind }>();

/** Unanswered ones, oldest first. */
export const unanswered = (source: Kysely<Tables>, filter: MessageFilter, limit: number): Promise<MessageRow[]> =>
  whole(source, filter)
    .where('c.reply', 'is', null)
    .where('c.state', 'in', ['pending', 'shown'])
    .orderBy('c.at')
    .orderBy('c.id')
    .limit(limit)
    .execute();

/** Answered ones, newest answer first. */
export const answered = (source: Kysely<Tables>, filter: MessageFilter, limit: number): Promise<MessageRow[]> =>
  whole(source, filter)
    .where('c.reply', 'is not', null)
    .orderBy('c.reply_at', 'desc')
    .orderBy('c.id')
    .limit(limit)
    .execute();

/** What everybody may read: shown and answered, newest answer first. */
export async function publicMessages(
  source: Kysely<Tables>,
  filter: MessageFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly rows: readonly MessageRow[]; readonly total: number }> {
  const shown = whole(source, filter).where('c.reply', 'is not', null).where('c.state', '=', 'shown');
  const rows = await shown.orderBy('c.reply_at', 'desc').orderBy('c.id').limit(limit).offset(offset).execute();
  const { total } = await messages(source, filter)
    .where('c.reply', 'is not', null)
    .where('c.state', '=', 'shown')
    .select((eb) => eb.fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total: Number(total) };
}

export const messageByRef = (source: Kysely<Tables>, ref: string): Promise<MessageRow | undefined> =>
  whole(source).where('c.ref', '=', ref).executeTakeFirst();

/** Days of every routed message, for counting: hidden without an answer is closed and does not count. */
export const messageDays = (source: Kysely<Tables>, since: string) =>
  messages(source)
    .select(['m.department_id', 'd.name as department', 'c.at', 'c.reply_at'])
    .where('m.department_id', 'is not', null)
    .where('c.at', '>=', since)
    .where((eb) => eb.or([eb('c.reply', 'is not', null), eb('c.state', 'in', ['pending', 'shown'])]))
    .execute();

export const addMessage = (tx: Tx, row: MessageTable): Promise<unknown> =>
  tx.insertInto('message').values(row).execute();
export const changeMessage = (
  tx: Tx,
  id: string,
  change: Partial<Omit<MessageTable, 'comment_id'>>,
): Promise<unknown> => tx.updateTable('message').set(change).where('comment_id', '=', id).execute();
export const answerComment = (
  tx: Tx,
  id: string,
  change: Partial<Omit<CommentTable, 'id' | 'ref' | 'topic' | 'body' | 'at'>>,
): Promise<unknown> => tx.updateTable('comment').set(change).where('id', '=', id).execute();

/** The term as the office has set it, JSON; undefined while it has not. */
export async function termSetting(source: Kysely<Tables>): Promise<string | undefined> {
  const row = await source.selectFrom('setting').select('value').where('name', '=', 'message-term').executeTakeFirst();
  return row?.value;
}
export const setTermSetting = (tx: Tx, value: string): Promise<unknown> =>
  tx
    .insertInto('setting')
    .values({ name: 'message-term', value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
