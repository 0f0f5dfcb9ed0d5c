import assert from 'node:assert/strict';
import { existsSync, readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { scanned } from '../../testing/policy-pages.ts';
import { planOf, type TestRun } from '../../testing/run-site.ts';
import { documents } from '../facts/inspect/documents.ts';
import { names } from '../run/folder.ts';
import { openStore } from '../run/store/open.ts';
import { reExtract } from './re-extract.ts';

const needs = ['columns', 'links', 'inspect:documents'];

/** All rows that were read from pages. */
function read(run: TestRun): unknown {
  const store = openStore(join(run.dir, names.database));
  const all = (sql: string): unknown => store.db.prepare(sql).all();
  const rows = [
    all('SELECT * FROM page ORDER BY url'),
    all('SELECT * FROM item ORDER BY page, pos'),
    all('SELECT * FROM block ORDER BY id'),
    all('SELECT * FROM url ORDER BY id'),
    store.db
      .prepare("SELECT kind, key, body FROM fact WHERE kind LIKE 'inspect%' ORDER BY kind, key")
      .all()
      .map(({ kind, key, body }) => [kind, key, JSON.parse(String(body))]),
  ];
  store.close();
  return JSON.parse(JSON.stringify(rows));
}
const change = (run: TestRun, sql: string): void => {
  const store = openStore(join(run.dir, names.database));
  store.db.exec(sql);
  store.close();
};
const databases = (run: TestRun): readonly string[] => readdirSync(run.dir).filter((name) => name.includes('sqlite'));

test('re-extract: what the same version reads again is what it read, and nothing is asked for', () =>
  scanned(async (run, home, asked) => {
    await run.scan(planOf(home, { needs }));
    const [before, requests] = [read(run), asked.length];
    const done = await reExtract(run.dir, 'gongkai/test', []);
    assert.deepEqual(done.is === 'done' && [done.pages, done.looks > 0, done.kept], [6, true, 0]);
    assert.deepEqual(read(run), before);
    assert.deepEqual([asked.length, databases(run)], [requests, [names.database]]);
  }));

test('re-extract: what an older tool read otherwise, or did not look at, is read by today’s readers', () =>
  scanned(async (run, home) => {
    await run.scan(planOf(home, { needs }));
    const before = read(run);
    change(
      run,
      `UPDATE page SET title = 'x', links = '[]', published = NULL; DELETE FROM item;
       UPDATE fact SET body = '{"version":-1,"subjects":[]}' WHERE kind = 'inspect-subjects';
       UPDATE fact SET body = json_set(body, '$.fact', NULL) WHERE kind = 'inspect:documents'`,
    );
    assert.equal(run.facts().inspected?.looksOf(documents), undefined);
    await reExtract(run.dir, 'gongkai/test', []);
    assert.deepEqual(read(run), before);
  }));

test('re-extract: an inspection that only the new pack needs is made of what was kept', () =>
  scanned(async (run, home) => {
    await run.scan(planOf(home, { needs: ['columns', 'links'] }));
    assert.equal(run.facts().inspected?.looksOf(documents), undefined);
    await reExtract(run.dir, 'gongkai/test', needs);
    const looks = run.facts().inspected?.looksOf(documents) ?? [];
    assert.deepEqual(
      looks.map(({ subject, looks: taken }) => `${new URL(subject.url).pathname} ${taken.length}`).toSorted(),
      ['/zcwj/1.html 1', '/zcwj/2.html 1'],
    );
  }));

test('re-extract: with its evidence gone the old facts stand, as they do after a reading that was killed', () =>
  scanned(async (run, home) => {
    await run.scan(planOf(home, { needs }));
    const before = read(run);
    // what a kill leaves
    const left = join(run.dir, `${names.database}.new`);
    openStore(left).close();
    truncateSync(join(run.dir, 'pages-0001.warc.gz'), 40);
    const done = await reExtract(run.dir, 'gongkai/test', []);
    assert.deepEqual([done.is, done.is === 'no-evidence' && done.lost], ['no-evidence', 6]);
    assert.deepEqual([read(run), existsSync(left)], [before, false]);
  }));
