import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Fault } from '@gongkai/model';
import { openStore, type Store } from './open.ts';

const root = mkdtempSync(join(tmpdir(), 'gongkai-store-'));
after(() => rmSync(root, { recursive: true }));
const put = (store: Store, key: string): void =>
  store.write(() => store.db.prepare("INSERT INTO meta VALUES (?, '')").run(key));
/** What a kill would leave: the files as they lie on the disk, for a run's database belongs to one process. */
const seenBy = (file: string): number => {
  const left = `${file}.left`;
  for (const part of ['', '-wal'])
    if (existsSync(file + part)) copyFileSync(file + part, left + part);
    else rmSync(left + part, { force: true });
  const db = new DatabaseSync(left);
  const { n } = db.prepare('SELECT COUNT(*) AS n FROM meta').get() ?? {};
  db.close();
  return Number(n);
};

test('store: what is written is on the disk after a commit, evidence first', () => {
  const file = join(root, 'one.sqlite');
  const store = openStore(file);
  const seen: number[] = [];
  store.beforeCommit(() => seen.push(seenBy(file)));
  put(store, 'a');
  assert.equal(seenBy(file), 0);
  store.commit();
  assert.equal(seenBy(file), 1);
  store.commit();
  assert.deepEqual(seen, [0], 'flushed before the commit, and not for nothing');
  store.close();
});

test('store: five hundred writes are a batch', () => {
  const file = join(root, 'batch.sqlite');
  const store = openStore(file);
  for (let n = 0; n < 501; n += 1) put(store, String(n));
  assert.equal(seenBy(file), 500);
  store.close();
  assert.equal(seenBy(file), 501);
});

test('store: opened again it holds what it held', () => {
  const file = join(root, 'again.sqlite');
  const first = openStore(file);
  put(first, 'a');
  first.close();
  const second = openStore(file);
  put(second, 'b');
  second.close();
  assert.equal(seenBy(file), 2);
});

test('store: a run of a newer version is refused, and left as it is', () => {
  const file = join(root, 'newer.sqlite');
  openStore(file).close();
  const db = new DatabaseSync(file);
  db.exec('PRAGMA user_version = 99');
  db.close();
  assert.throws(
    () => openStore(file),
    (error) => error instanceof Fault && /99/.test(error.message),
  );
});

test('store: a run of the first version is brought up to date, and keeps what it held', () => {
  const file = join(root, 'older.sqlite');
  const store = openStore(file);
  put(store, 'a');
  store.close();
  const db = new DatabaseSync(file);
  db.exec('ALTER TABLE fetch DROP COLUMN ttfb; PRAGMA user_version = 1');
  db.close();
  const again = openStore(file);
  assert.equal(again.db.prepare('SELECT COUNT(ttfb) AS n FROM fetch').get()?.n, 0);
  again.close();
  assert.equal(seenBy(file), 1);
});
