import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { migrate } from '../db/migrate.ts';
import { openSqlite } from '../db/open.ts';
import { withTx } from '../db/tx.ts';
import { recordAct, verifyChain } from './chain.ts';

const now = new Date('2026-11-23T01:00:00Z');
const clerk = { id: 'li', role: 'clerk', department: 'mzj' };

test('T32 audit tampering: a changed, a missing and an added row are named by their number', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'gk-chain-'));
  const path = join(dir, 'a.db');
  const store = openSqlite(path);
  await migrate(store, () => now);
  await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      withTx(store, (tx) =>
        recordAct(tx, store, now, clerk, { act: 'assign', entity: 'request', entityId: String(n) }),
      ),
    ),
  );
  const whole = await verifyChain(store);
  assert.deepEqual([whole.ok, whole.ok && whole.rows], [true, 20]);
  const offline = new DatabaseSync(path);
  offline.exec('drop trigger audit_no_update; drop trigger audit_no_delete');
  const tampered = async (statement: string): Promise<number | undefined> => {
    offline.exec('begin immediate');
    offline.exec('commit');
    offline.exec(statement);
    const state = await verifyChain(store);
    return state.ok ? undefined : state.firstBad;
  };
  assert.equal(await tampered("update audit set actor = 'wang' where seq = 7"), 7);
  offline.exec("update audit set actor = 'li' where seq = 7");
  assert.equal(await tampered('delete from audit where seq = 20'), 20);
  assert.equal(await tampered('delete from audit where seq = 12'), 12);
  offline.close();
  await store.close();
  rmSync(dir, { recursive: true });
});
