import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openPostgres, type Store } from '../../../packages/platform/src/db/open.ts';
import { fileOnce } from '../../../packages/platform/src/registers/request/file-once.ts';
import { testOffice, type TestOffice } from '../../../packages/platform/testing/office.ts';
import { skipPostgres, startPostgres } from '../../../packages/platform/testing/postgres.ts';
import { draft, withDepartments } from '../../../packages/platform/testing/requests.ts';

describe('PostgreSQL is restarted in the middle of a filing', { skip: skipPostgres }, () => {
  let server: ReturnType<typeof startPostgres>;
  let office: TestOffice;
  before(async () => {
    server = startPostgres();
    office = await testOffice({ store: openPostgres(server.config, () => undefined) });
    await withDepartments(office);
  });
  after(async () => {
    await office.end();
    server.stop();
  });

  /** A store whose server restarts after the work and before the commit, so many times. */
  const restarting = (times: number): { readonly store: Store; tries(): number } => {
    let tries = 0;
    const { store } = office;
    const transact: Store['transact'] = (work) =>
      store.transact(async (tx) => {
        const value = await work(tx);
        tries += 1;
        if (tries <= times) server.restart();
        return value;
      });
    return { store: { ...store, transact }, tries: () => tries };
  };
  const file = (store: Store, key: string) =>
    fileOnce({ ...office, store }, { key, given: draft(), content: draft(), locale: 'zh' });
  const rows = async (): Promise<readonly number[]> => {
    const found: number[] = [];
    for (const table of ['request', 'request_event', 'request_view', 'idempotency', 'audit'] as const) {
      const { n } = await office.store.db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow();
      found.push(Number(n));
    }
    return found;
  };

  test('once: it is tried again, and filed once', async () => {
    const { store, tries } = restarting(1);
    const filed = await file(store, 'key-restart-1');
    assert.deepEqual([filed.kind, tries()], ['receipt', 2]);
    assert.deepEqual(await rows(), [1, 1, 1, 1, 1]);
  });

  test('again and again: given up, nothing half written, and the same key goes in when the server stands', async () => {
    const { store, tries } = restarting(Infinity);
    const refused = await file(store, 'key-restart-2');
    assert.equal(refused.kind === 'refusal' && refused.refusal.status, 503);
    assert.ok(tries() <= 4, `${tries()} tries`);
    assert.deepEqual(await rows(), [1, 1, 1, 1, 1]);
    assert.equal((await file(office.store, 'key-restart-2')).kind, 'receipt');
    assert.deepEqual(await rows(), [2, 2, 2, 2, 2]);
  });
});
