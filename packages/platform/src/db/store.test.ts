import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { engines } from '../../testing/office.ts';
import { migrate } from './migrate.ts';
import { openSqlite, type Store } from './open.ts';
import { ftsQuery, grams } from './search.ts';
import { dropText, indexText } from './text-index.ts';
import { withTx } from './tx.ts';

const now = (): Date => new Date('2026-11-23T01:00:00Z');

for (const engine of engines())
  describe(`store on ${engine.name}`, { skip: engine.skip }, () => {
    let store: Store;
    before(async () => {
      await engine.start();
      store = await engine.store();
      await migrate(store, now);
    });
    after(async () => {
      await store.close();
      await engine.stop();
    });

    test('migrating again changes nothing', async () => assert.deepEqual(await migrate(store, now), []));
    test('a database that a later version changed is refused', async () => {
      await assert.rejects(migrate(store, now, []), { code: 'store.newer', message: /0001-core/ });
    });
    test('three hundred transactions at once that read and write: none is lost', async () => {
      await store.db.insertInto('counter').values({ name: 'n', value: 0 }).execute();
      await Promise.all(
        Array.from({ length: 300 }, () =>
          withTx(store, (tx) =>
            tx
              .updateTable('counter')
              .set((eb) => ({ value: eb('value', '+', 1) }))
              .where('name', '=', 'n')
              .execute(),
          ),
        ),
      );
      const { value } = await store.db
        .selectFrom('counter')
        .select('value')
        .where('name', '=', 'n')
        .executeTakeFirstOrThrow();
      assert.equal(value, 300);
    });
    test('work that throws leaves nothing', async () => {
      await assert.rejects(
        withTx(store, async (tx) => {
          await tx.insertInto('counter').values({ name: 'gone', value: 1 }).execute();
          throw new Error('stop');
        }),
      );
      assert.equal(
        await store.db.selectFrom('counter').selectAll().where('name', '=', 'gone').executeTakeFirst(),
        undefined,
      );
    });
    test('the store itself used inside a transaction is a fault, not a hang', async () => {
      await assert.rejects(
        withTx(store, () => store.db.selectFrom('counter').selectAll().execute()),
        { code: 'store.outside-transaction' },
      );
    });
    test('what breaks a rule is refused by the database', async () => {
      await assert.rejects(store.db.insertInto('counter').values({ name: 'less', value: -1 }).execute());
      const row = { id: 'a', login: 'Li', name: '李', department_id: 'none', role: 'clerk' as const };
      await assert.rejects(
        store.db
          .insertInto('account')
          .values({
            ...row,
            password_hash: 'x',
            oidc_issuer: null,
            oidc_subject: null,
            active: 1,
            failed: 0,
            locked_until: null,
            created_at: '',
          })
          .execute(),
      );
    });
    test('the audit chain cannot be changed, not by us', async () => {
      const row = { seq: 1, at: '', actor: '', role: '', department: '', act: '', entity: '', entity_id: '', data: '' };
      await store.db
        .insertInto('audit')
        .values({ ...row, prev: '', hash: 'h' })
        .execute();
      await assert.rejects(sql`update audit set actor = 'x'`.execute(store.db), /append-only/);
      await assert.rejects(sql`delete from audit`.execute(store.db), /append-only/);
    });
  });

test('a register file that somebody else is writing to is waited for, and the event loop goes on', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'gk-store-'));
  const path = join(dir, 'gongkai.db');
  const store = openSqlite(path);
  await migrate(store, now);
  const other = new DatabaseSync(path);
  other.exec('begin immediate');
  let ticks = 0;
  const timer = setInterval(() => (ticks += 1), 5);
  const written = withTx(store, (tx) => tx.insertInto('counter').values({ name: 'n', value: 1 }).execute());
  await new Promise((done) => setTimeout(done, 120));
  other.exec('commit');
  await written;
  clearInterval(timer);
  assert.ok(ticks > 5, `${ticks} ticks`);
  other.exec('begin immediate');
  await assert.rejects(
    withTx(store, (tx) => tx.insertInto('counter').values({ name: 'm', value: 1 }).execute(), { totalMs: 50 }),
    { code: 'store.busy' },
  );
  other.exec('rollback');
  assert.equal((await store.read.selectFrom('counter').selectAll().execute()).length, 1);
  other.close();
  await store.close();
  rmSync(dir, { recursive: true });
});

test('search: texts that are replaced again and again still go in', async () => {
  const store = openSqlite(':memory:');
  await migrate(store, () => new Date('2026-11-23T09:00:00+08:00'));
  const put = (n: number, text: string) =>
    withTx(store, async (tx) => {
      await dropText(tx, store.engine, `thing-${n}`);
      await indexText(tx, store.engine, `thing-${n}`, text);
    });
  for (let n = 0; n < 40; n += 1) await put(n, `text ${n} `.repeat(20));
  for (let n = 0; n < 40; n += 1) await put(n, `other ${n} `.repeat(20));
  const { rows } = await sql<{ readonly count: number }>`select count(*) as count from search_text`.execute(store.db);
  assert.equal(rows[0]?.count, 40);
  await store.close();
});

test('search: a text is found by each of its parts, and by nothing else', async () => {
  const db = new DatabaseSync(':memory:');
  db.exec("create virtual table t using fts5 (g, content='', contentless_delete=1)");
  const texts = ['2026年度政府信息公开年报', '关于印发《住房公积金管理办法》的通知', 'ＷＴＯ 规则 wto', '公', '开发区'];
  texts.forEach((text, id) => db.prepare('insert into t (rowid, g) values (?, ?)').run(id + 1, grams(text)));
  const found = (query: string): readonly string[] =>
    query === ''
      ? []
      : db
          .prepare('select rowid from t where t match ? order by rowid')
          .all(query)
          .map(({ rowid }) => texts[Number(rowid) - 1] ?? '');
  for (const asked of ['2026', '公开', '公', '公积金', '年报', 'wto', '住房公积金管理办法', '开'])
    assert.deepEqual(
      found(ftsQuery(asked)),
      texts.filter((text) => text.normalize('NFKC').toLowerCase().includes(asked)),
      asked,
    );
  fc.assert(fc.property(fc.string(), (text) => Array.isArray(found(ftsQuery(text)))));
});
