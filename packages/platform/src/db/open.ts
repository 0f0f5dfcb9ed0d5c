import { Kysely } from 'kysely';
import type pg from 'pg';
import { groupCommits, type Transact } from './group.ts';
import { postgres, postgresPool } from './postgres.ts';
import { nodeSqlite } from './sqlite.ts';
import type { Tables } from './tables.ts';
import { insideTransaction, noNestedUse } from './guard.ts';

export type Engine = 'sqlite' | 'postgres';

/** The registers' database. */
export interface Store {
  readonly engine: Engine;
  readonly db: Kysely<Tables>;
  /** For lists and search: never waits for a writer, and sees what is committed. */
  readonly read: Kysely<Tables>;
  /** One transaction at its first try: `withTx` knows when to try again. */
  readonly transact: Transact;
  /** For jobs on the same server; undefined when embedded. */
  readonly pool?: pg.Pool;
  close(): Promise<void>;
}

/** Opens a register file. `:memory:` serves tests: one connection for all. Throws `store.not-durable` where commits would not survive. */
export function openSqlite(path: string, maxPages?: number): Store {
  const db = new Kysely<Tables>({ dialect: nodeSqlite(path, 'read-write', maxPages), plugins: [noNestedUse] });
  const read = path === ':memory:' ? db : new Kysely<Tables>({ dialect: nodeSqlite(path, 'read-only') });
  return {
    engine: 'sqlite',
    db,
    read,
    transact: groupCommits(db),
    async close() {
      if (read !== db) await read.destroy();
      await db.destroy();
    },
  };
}

/**
 * Opens the registers on a PostgreSQL server. Reading has connections of its own: writers wait for each other at the end of the
 * audit chain, and would keep every one of a common pool from who only looks.
 */
export function openPostgres(config: pg.PoolConfig, onError: (error: Error) => void): Store {
  const pool = postgresPool(config, onError);
  const db = new Kysely<Tables>({ dialect: postgres(pool), plugins: [noNestedUse] });
  const read = new Kysely<Tables>({ dialect: postgres(postgresPool(config, onError)) });
  const transact: Transact = (work) =>
    db.transaction().execute((tx) => insideTransaction(() => work(tx.withoutPlugins())));
  return {
    engine: 'postgres',
    db,
    read,
    transact,
    pool,
    async close() {
      await read.destroy();
      await db.destroy();
    },
  };
}
