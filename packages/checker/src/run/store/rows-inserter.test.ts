import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStore } from './open.ts';
import { rowsInserter } from './rows-inserter.ts';

for (const count of [0, 1, 9, 10, 11, 25])
  test(`rowsInserter: ${count} rows arrive whole and in order`, () => {
    const store = openStore(':memory:');
    const rows = Array.from({ length: count }, (_, at) => [at, `s${at}`]);
    store.db.exec('CREATE TABLE t (n INTEGER, s TEXT)');
    rowsInserter(store, 'INSERT INTO t (n, s) VALUES', 2)(rows.flat());
    store.commit();
    const read = store.db.prepare('SELECT n, s FROM t ORDER BY rowid').all();
    assert.deepEqual(
      read.map(({ n, s }) => [n, s]),
      rows,
    );
    store.close();
  });
