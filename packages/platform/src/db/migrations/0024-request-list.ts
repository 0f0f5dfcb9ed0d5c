import { sql } from 'kysely';
import { dueText, rankText } from '../request-order.ts';
import type { Ground } from '../schema.ts';

const order = `${rankText}, ${dueText}, request_id desc`;

/** Lists of requests are read in their order out of an index, however many lie in the archive. */
export async function requestList({ db }: Ground): Promise<void> {
  await db.schema.alterTable('request_view').addColumn('asked_organ', 'text').execute();
  await sql`update request_view set asked_organ = (select r.organ_id from request r where r.id = request_id)`.execute(
    db,
  );
  for (const name of ['request_view_due', 'request_view_all']) await db.schema.dropIndex(name).execute();
  for (const [name, columns, where = ''] of [
    ['list', order],
    ['state', `state, ${order}`],
    ['department', `department_id, ${order}`],
    ['department_state', `department_id, state, ${order}`],
    ['elsewhere', `asked_organ, ${order}`, 'where asked_organ <> department_id'],
    ['stopped', `stopped_on, ${order}`, 'where stopped_on is not null'],
  ] as const)
    await sql.raw(`create index request_view_${name} on request_view (${columns}) ${where}`).execute(db);
}
