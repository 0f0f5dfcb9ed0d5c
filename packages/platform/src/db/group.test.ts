import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { sql } from 'kysely';
import { groupCommits, Swept } from './group.ts';
import { migrate } from './migrate.ts';
import { openSqlite, type Store } from './open.ts';
import { withTx, type Tx } from './tx.ts';

describe('commits of several at once', () => {
  const dir = mkdtempSync(join(tmpdir(), 'gk-group-'));
  let store: Store;
  before(async () => {
    const opened = openSqlite(join(dir, 'gongkai.db'));
    // who comes along is told by order, not by how busy the machine is
    store = { ...opened, transact: groupCommits(opened.db, 60_000) };
    await migrate(store, () => new Date('2026-11-23T01:00:00Z'));
  });
  beforeEach(() => store.db.deleteFrom('counter').execute());
  after(async () => {
    await store.close();
    rmSync(dir, { recursive: true });
  });

  const put = (tx: Tx, name: string): Promise<unknown> => tx.insertInto('counter').values({ name, value: 1 }).execute();
  /** What is committed, seen by another connection. */
  const names = async (): Promise<readonly string[]> =>
    (await store.read.selectFrom('counter').select('name').orderBy('name').execute()).map(({ name }) => name);
  const told = async (results: readonly Promise<unknown>[]): Promise<readonly string[]> =>
    (await Promise.allSettled(results)).map((one) => (one.status === 'fulfilled' ? 'done' : String(one.reason)));

  test('who waits at the same time shares one commit, and nobody is told before it', async () => {
    const seen: (readonly string[])[] = [];
    const order: string[] = [];
    const results = ['a', 'b', 'c'].map((name) =>
      withTx(store, async (tx) => {
        await put(tx, name);
        order.push(`work ${name}`);
        seen.push(
          await store.read
            .selectFrom('counter')
            .select('name')
            .execute()
            .then((rows) => rows.map((row) => row.name)),
        );
      }).then(() => order.push(`told ${name}`)),
    );
    await Promise.all(results);
    assert.deepEqual(seen, [[], [], []], 'not on disk yet');
    assert.deepEqual(order, ['work a', 'work b', 'work c', 'told a', 'told b', 'told c']);
    assert.deepEqual(await names(), ['a', 'b', 'c']);
  });

  test('each sees what those before it wrote: numbers follow each other', async () => {
    const count = (tx: Tx): Promise<number> =>
      tx
        .selectFrom('counter')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
        .then(({ n }) => n);
    const numbers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        withTx(store, async (tx) => {
          await put(tx, `n${n}`);
          return count(tx);
        }),
      ),
    );
    assert.deepEqual(
      numbers,
      Array.from({ length: 20 }, (_, n) => n + 1),
    );
  });

  test('one that fails undoes its own work alone', async () => {
    const results = ['a', 'bad', 'c'].map((name) =>
      withTx(store, async (tx) => {
        await put(tx, name);
        if (name === 'bad') throw new Error('refused');
      }),
    );
    assert.deepEqual(await told(results), ['done', 'Error: refused', 'done']);
    assert.deepEqual(await names(), ['a', 'c']);
  });

  test('a commit that fails is told to all of them, and nothing is kept', async () => {
    const results = ['a', 'late', 'c'].map((name) =>
      withTx(store, async (tx) => {
        await put(tx, name);
        if (name !== 'late') return;
        await sql`pragma defer_foreign_keys = on`.execute(tx); // found out by the commit only
        await sql`insert into request_key (request_id, sealed) values ('nobody', 'x')`.execute(tx);
      }),
    );
    for (const one of await told(results)) assert.match(one, /FOREIGN KEY/);
    assert.deepEqual(await names(), []);
    await withTx(store, (tx) => put(tx, 'after'));
    assert.deepEqual(await names(), ['after']);
  });

  test('one that ends the whole transaction, as a full disk may, takes nobody along', async () => {
    const results = ['a', 'ends', 'c'].map((name) =>
      withTx(store, async (tx) => {
        await put(tx, name);
        if (name !== 'ends') return;
        await sql`rollback`.execute(tx);
        throw new Error('ended');
      }),
    );
    const [first, second, third] = await told(results);
    assert.deepEqual([first, second, third], ['done', 'Error: ended', 'done']);
    assert.deepEqual(await names(), ['a', 'c']);
  });

  test('what ends the transaction again and again is told in the end, not tried for ever', () =>
    assert.rejects(
      withTx({ transact: () => Promise.reject(new Swept(new Error('disk'))) }, (tx) => put(tx, 'a'), { totalMs: 20 }),
      /disk/,
    ));

  test('a transaction asked for inside another is a fault, not a hang', () =>
    assert.rejects(
      withTx(store, () => withTx(store, (tx) => put(tx, 'inner'))),
      { code: 'store.outside-transaction' },
    ));
});
