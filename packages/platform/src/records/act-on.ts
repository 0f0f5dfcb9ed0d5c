import { sql } from 'kysely';
import { withTx, type Tx } from '../db/tx.ts';
import type { Office } from '../office.ts';
import { notFound, stale, type ActResult } from './act-result.ts';
import { lastSeq } from './events.ts';

/** What an act is done to. */
export interface ActTarget<Row> {
  /** The register's table. */
  readonly entity: string;
  readonly id: string;
  /** Number of the last event the actor saw; undefined where he looked at none. */
  readonly expectSeq: number | undefined;
  /** The row, for whoever may see it; undefined for everybody else. */
  readonly find: (tx: Tx) => Promise<Row | undefined>;
}

/** Does one act on one row in one transaction: a row nobody may see is not found, one that moved on is said to have. */
export const actOn = <Row>(
  office: Pick<Office, 'store'>,
  { entity, id, expectSeq, find }: ActTarget<Row>,
  work: (tx: Tx, row: Row) => Promise<ActResult>,
): Promise<ActResult> =>
  withTx(office.store, async (tx) => {
    // SQLite has one writer at a time; here the second person waits until the first is done
    if (office.store.engine === 'postgres')
      await sql`select pg_advisory_xact_lock(hashtextextended(${`${entity}:${id}`}, 0))`.execute(tx);
    const row = await find(tx);
    if (row === undefined) return notFound;
    const seq = await lastSeq(tx, entity, id);
    return expectSeq !== undefined && expectSeq !== seq ? stale(seq) : work(tx, row);
  });
