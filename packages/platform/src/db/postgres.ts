import { Fault } from '@gongkai/model';
import { PostgresDialect, type Dialect } from 'kysely';
import pg from 'pg';

const INT8 = 20;

/** `bigint` columns come back as numbers: counts and seconds of ours never leave the safe range. */
function readInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Fault('store.integer-range', text);
  return value;
}

/** A pool that knows our column types. `onError` hears of connections that die (a server restart). */
export function postgresPool(config: pg.PoolConfig, onError: (error: Error) => void): pg.Pool {
  const types: pg.CustomTypesConfig = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === INT8 ? readInteger : pg.types.getTypeParser(oid, format),
  };
  const pool = new pg.Pool({ max: 10, ...config, types });
  pool.on('error', onError); // while idle
  // while in use: whoever uses it is told by his query too, but an event that nobody hears ends the whole program
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}

export const postgres = (pool: pg.Pool): Dialect => new PostgresDialect({ pool });
