import { sql } from 'kysely';
import { dueText, rankText } from '../request-order.ts';
import { index, type Ground } from '../schema.ts';

const order = `${rankText}, ${dueText}, request_id desc`;
const stopped = 'where stopped_on is not null';

/** What was asked lately, and what is stopped, is found without reading what was asked ever. */
export async function requestSince(ground: Ground): Promise<void> {
  const { db } = ground;
  await index(ground, 'request_since', 'request', ['submitted_at']);
  await db.schema.dropIndex('request_view_stopped').execute();
  for (const [name, columns] of [
    ['stopped', order],
    ['department_stopped', `department_id, ${order}`],
  ] as const)
    await sql.raw(`create index request_view_${name} on request_view (${columns}) ${stopped}`).execute(db);
}
