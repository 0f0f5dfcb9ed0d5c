import { sql } from 'kysely';
import { key, needed, table, type Ground } from '../schema.ts';
import { grams } from '../search.ts';

/** Texts that can be searched, as bigrams: one row a thing, its words beside it in the engine's own index. */
export async function search(ground: Ground): Promise<void> {
  const { engine, db } = ground;
  if (engine === 'postgres') {
    await table(ground, 'search_text', (t) =>
      t.addColumn('entity_id', 'text', key).addColumn('grams', sql`tsvector`, needed),
    );
    await sql`create index search_text_grams on search_text using gin (grams)`.execute(db);
  } else {
    await table(ground, 'search_text', (t) =>
      t
        .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
        .addColumn('entity_id', 'text', (c) => c.notNull().unique()),
    );
    await sql`create virtual table search_fts using fts5 (grams, content='', contentless_delete=1)`.execute(db);
  }
  const rows = (await db.selectFrom('request').select(['id', 'no', 'subject']).execute()) as readonly {
    readonly id: string;
    readonly no: string;
    readonly subject: string;
  }[];
  for (const { id, no, subject } of rows) {
    const text = grams(`${no} ${subject}`);
    if (engine === 'postgres')
      await sql`insert into search_text (entity_id, grams) values (${id}, to_tsvector('simple', ${text}))`.execute(db);
    else {
      await sql`insert into search_text (entity_id) values (${id})`.execute(db);
      await sql`insert into search_fts (rowid, grams) values (last_insert_rowid(), ${text})`.execute(db);
    }
  }
}
