import { sql } from 'kysely';
import type { Engine } from './open.ts';
import { ftsQuery, grams, tsQuery } from './search.ts';
import type { Tx } from './tx.ts';

/**
 * Indexes a text under an id: found by any part of it, Chinese too. Only texts that name nobody belong here; an id is
 * indexed once.
 */
export async function indexText(tx: Tx, engine: Engine, entityId: string, text: string): Promise<void> {
  if (engine === 'postgres') {
    await sql`insert into search_text (entity_id, grams) values (${entityId}, to_tsvector('simple', ${grams(text)})) on conflict do nothing`.execute(
      tx,
    );
    return;
  }
  const { rows } = await sql<{
    id: number;
  }>`insert into search_text (entity_id) values (${entityId}) on conflict do nothing returning id`.execute(tx);
  const [row] = rows;
  if (row) await sql`insert into search_fts (rowid, grams) values (${row.id}, ${grams(text)})`.execute(tx);
}

/**
 * The newest texts that hold what was asked, at most so many: their ids as a table to select from, and how many they are.
 * Undefined when nothing that can be asked was typed.
 */
export function textsFound(engine: Engine, asked: string, most: number) {
  const query = engine === 'postgres' ? tsQuery(asked) : ftsQuery(asked);
  if (query === '') return undefined;
  const newest =
    engine === 'postgres'
      ? sql`select entity_id from search_text where grams @@ to_tsquery('simple', ${query}) order by entity_id desc limit ${sql.lit(most)}`
      : sql`select rowid as id from search_fts where search_fts match ${query} order by rowid desc limit ${sql.lit(most)}`;
  return {
    ids:
      engine === 'postgres'
        ? sql<{ entity_id: string }>`(${newest})`
        : sql<{
            entity_id: string;
          }>`(select t.entity_id from (${newest}) as hit cross join search_text as t on t.id = hit.id)`,
    count: sql<number>`(select count(*) from (${newest}) as counted)`,
  };
}

/** A condition on an id column: its text holds what was asked. Undefined when nothing that can be asked was typed. */
export function textMatches(engine: Engine, id: string, asked: string) {
  const query = engine === 'postgres' ? tsQuery(asked) : ftsQuery(asked);
  if (query === '') return undefined;
  return engine === 'postgres'
    ? sql<boolean>`${sql.ref(id)} in (select entity_id from search_text where grams @@ to_tsquery('simple', ${query}))`
    : sql<boolean>`${sql.ref(id)} in (select entity_id from search_text where id in (select rowid from search_fts where search_fts match ${query}))`;
}

/** Takes a text out of the index. */
export async function dropText(tx: Tx, engine: Engine, entityId: string): Promise<void> {
  if (engine === 'sqlite')
    await sql`delete from search_fts where rowid in (select id from search_text where entity_id = ${entityId})`.execute(
      tx,
    );
  await sql`delete from search_text where entity_id = ${entityId}`.execute(tx);
}
