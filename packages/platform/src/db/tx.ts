import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '@gongkai/model';
import type { Transaction } from 'kysely';
import { Swept } from './group.ts';
import { mustBeOutside } from './guard.ts';
import type { Store } from './open.ts';
import type { Tables } from './tables.ts';

/** One transaction's handle. What it writes is there for all when the work ends, or for nobody. */
export type Tx = Transaction<Tables>;

const FIRST_WAIT_MS = 5;
const LONGEST_WAIT_MS = 100;
const PATIENCE_MS = 5000;
/** PostgreSQL: serialization failure, deadlock, connection ended by a restart. */
const passing = new Set(['40001', '40P01', '57P01', '57P02', '57P03', '08006', '08003', 'ECONNREFUSED', 'ECONNRESET']);

const field = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

/** SQLite's BUSY and LOCKED families, as node:sqlite numbers them. */
const isBusy = (error: unknown): boolean => [5, 6].includes(Number(field(error, 'errcode')) & 0xff);
/** The same key got in first: at the next try its answer is there. */
const cameSecond = (error: unknown): boolean =>
  field(error, 'code') === '23505' && field(error, 'constraint') === 'idempotency_key';
const isPassing = (error: unknown): boolean =>
  passing.has(String(field(error, 'code'))) ||
  cameSecond(error) ||
  /Connection terminated|terminating connection|\bEPIPE\b|is not queryable/.test(String(error));
/** SQLITE_FULL, disk I/O for want of room, and PostgreSQL's disk full. */
export const isFull = (error: unknown): boolean =>
  (Number(field(error, 'errcode')) & 0xff) === 13 ||
  field(error, 'code') === '53100' ||
  field(error, 'code') === 'ENOSPC';

/** What a retry may wait by: injected, so that tests need not wait. */
export interface Patience {
  readonly totalMs: number;
}

/**
 * Runs `work` in one transaction: all of it or nothing. A lock that somebody else holds is waited for without stopping the
 * event loop; what the database calls passing is tried up to three times. `work` may therefore run more than once and must
 * not touch anything but its transaction.
 *
 * Throws `store.busy` when the lock was not to be had within five seconds or the server was away each time, `store.full` when
 * there is no room.
 */
export async function withTx<T>(
  { transact }: Pick<Store, 'transact'>,
  work: (tx: Tx) => Promise<T>,
  { totalMs }: Patience = { totalMs: PATIENCE_MS },
): Promise<T> {
  mustBeOutside();
  const end = performance.now() + totalMs;
  let wait = FIRST_WAIT_MS;
  for (let tries = 1; ; tries += 1) {
    try {
      return await transact(work);
    } catch (thrown) {
      // another failed, and will not again; what fails by itself each time is not tried for ever
      if (thrown instanceof Swept && performance.now() < end) continue;
      const error = thrown instanceof Swept ? thrown.cause : thrown;
      if (isFull(error)) throw new Fault('store.full', String(error));
      const again = isBusy(error) ? performance.now() < end : isPassing(error) && tries <= 3;
      if ((isBusy(error) || isPassing(error)) && !again) throw new Fault('store.busy', String(error));
      if (!again) throw error;
      await sleep(wait * (0.5 + Math.random() / 2));
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    }
  }
}
