import { createHash } from 'node:crypto';
import type { Store } from '../db/open.ts';
import type { AuditTable } from '../db/tables.ts';
import type { Tx } from '../db/tx.ts';

/** Who acts: an account, the applicant (`applicant`), or the program itself (`system`). */
export interface Actor {
  readonly id: string;
  readonly role: string;
  /** Department id, '' where there is none. */
  readonly department: string;
}

/** What was done; `data` holds no personal data in clear. */
export interface AuditEntry {
  readonly act: string;
  readonly entity: string;
  readonly entityId: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

type Row = Omit<AuditTable, 'hash'>;

export type Digest = 'sha256' | 'sm3';

const hashOf = (
  digest: Digest,
  { seq, at, actor, role, department, act, entity, entity_id, data, prev }: Row,
): string =>
  createHash(digest)
    .update(JSON.stringify([seq, at, actor, role, department, act, entity, entity_id, data, prev]))
    .digest('hex');

/** Adds a link to the chain, in the transaction of the act itself: no act without its row, no row without its act. */
export async function recordAct(
  tx: Tx,
  { engine, digest = 'sha256' }: { readonly engine: Store['engine']; readonly digest?: Digest },
  at: Date,
  { id, role, department }: Actor,
  { act, entity, entityId, data = {} }: AuditEntry,
): Promise<void> {
  const head = tx.selectFrom('audit_head').select(['seq', 'hash']).where('id', '=', 1);
  const { seq, hash: prev } = await (engine === 'postgres' ? head.forUpdate() : head).executeTakeFirstOrThrow();
  const row: Row = {
    seq: seq + 1,
    at: at.toISOString(),
    actor: id,
    role,
    department,
    act,
    entity,
    entity_id: entityId,
    data: JSON.stringify(data),
    prev,
  };
  const hash = hashOf(digest, row);
  await tx
    .insertInto('audit')
    .values({ ...row, hash })
    .execute();
  await tx.updateTable('audit_head').set({ seq: row.seq, hash }).where('id', '=', 1).execute();
}

/** Whether the chain holds from its first row to the head; else the first row that does not. */
export type ChainState =
  | { readonly ok: true; readonly rows: number; readonly head: string }
  | { readonly ok: false; readonly firstBad: number };

const BATCH = 2000;

/** Recomputes the whole chain. A row that was changed, taken out or put in between is named by its number. */
export async function verifyChain({ read }: Pick<Store, 'read'>, digest: Digest = 'sha256'): Promise<ChainState> {
  let prev = '0'.repeat(64);
  let seq = 0;
  for (;;) {
    const rows = await read
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(BATCH)
      .execute();
    for (const { hash, ...row } of rows) {
      if (row.seq !== seq + 1 || row.prev !== prev || hashOf(digest, row) !== hash)
        return { ok: false, firstBad: Math.min(row.seq, seq + 1) };
      ({ seq } = row);
      prev = hash;
    }
    if (rows.length < BATCH) break;
  }
  const head = await read.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirstOrThrow();
  return head.seq === seq && head.hash === prev
    ? { ok: true, rows: seq, head: prev }
    : { ok: false, firstBad: seq + 1 };
}
