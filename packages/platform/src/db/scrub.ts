import { sql } from 'kysely';
import type { Store } from './open.ts';

/**
 * After an erasure: what was overwritten is also gone from the files around the tables. SQLite zeroes what it frees
 * (`secure_delete`) and the log is emptied here; PostgreSQL gives the dead rows of the keys back.
 */
export async function scrub({ engine, db }: Store): Promise<void> {
  if (engine === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(db);
  else await sql`vacuum request_key, request, file, comment, feedback`.execute(db);
}
