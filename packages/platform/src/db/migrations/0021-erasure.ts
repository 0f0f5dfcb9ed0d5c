import { sql } from 'kysely';
import { forbid, table, type Ground } from '../schema.ts';

/** Columns of a request that stay as they were filed, erased or not: what is counted is counted from them. */
const kept = [
  'id',
  'no',
  'kind',
  'organ_id',
  'channel',
  'form_version',
  'applicant_kind',
  'id_kind',
  'carrier',
  'delivery',
  'help',
  'about',
  'submitted_at',
];
const emptied = ['applicant_masked', 'applicant', 'blind_id', 'subject', 'description'];

/** A filed request may lose what names people, and nothing else of it ever changes. */
export async function erasure(ground: Ground): Promise<void> {
  const { engine, db } = ground;
  await sql.raw(`drop trigger request_no_update${engine === 'postgres' ? ' on request' : ''}`).execute(db);
  const changed = [
    ...kept.map((column) => `new.${column} is distinct from old.${column}`),
    ...emptied.map((column) => `new.${column} is distinct from ''`),
    'new.blind_phone is not null',
  ];
  await forbid(ground, 'request', ['update'], 'a filed request can only be erased', changed.join(' or '));
  for (const name of ['comment', 'feedback']) await db.schema.alterTable(name).addColumn('erased_at', 'text').execute();
  if (engine === 'sqlite') await sql`insert into search_fts (search_fts, rank) values ('secure-delete', 1)`.execute(db);
  await table(ground, 'letter_scan', (t) =>
    t
      .addColumn('letter_id', 'text', (c) => c.notNull().references('letter.id'))
      .addColumn('seq', ground.engine === 'postgres' ? 'bigint' : 'integer', (c) => c.notNull())
      .addColumn('file_id', 'text', (c) => c.notNull().unique().references('file.id'))
      .addColumn('sha256', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('by_actor', 'text', (c) => c.notNull())
      .addColumn('reason', 'text')
      .addPrimaryKeyConstraint('letter_scan_key', ['letter_id', 'seq'])
      .addCheckConstraint('letter_scan_reason', sql<boolean>`seq = 1 or reason is not null`),
  );
  await forbid(ground, 'letter_scan', ['update', 'delete'], 'a scan is kept with its letter');
  await db
    .insertInto('letter_scan')
    .columns(['letter_id', 'seq', 'file_id', 'sha256', 'at', 'by_actor'])
    .expression(
      db
        .selectFrom('letter')
        .innerJoin('file', 'file.id', 'letter.stamped_file')
        .select((eb) => ['letter.id', eb.lit(1).as('seq'), 'file.id as file_id', 'file.sha256', 'file.at'])
        .select(sql<string>`''`.as('by_actor')),
    )
    .execute();
}
