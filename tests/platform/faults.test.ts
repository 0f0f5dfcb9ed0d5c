import assert from 'node:assert/strict';
import { chmodSync, closeSync, existsSync, openSync, readdirSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { makeKeys } from '../../packages/platform/src/crypto/keys.ts';
import { fileAt, folder, platform, serving } from './run.ts';

const many = ['--filings', '100000'];

test('SIGTERM under load: what was taken is answered, the file is whole, exit 0', async () => {
  const { dir, remove } = folder();
  const one = await serving(dir, many);
  const answers = Array.from({ length: 40 }, (_, n) => fileAt(one.origin, `key-term-${n}`));
  await Promise.race(answers);
  assert.equal(await one.end('SIGTERM'), 0);
  const told = (await Promise.all(answers)).filter((answer) => answer?.status === 201);
  const db = new DatabaseSync(join(dir, 'data', 'gongkai.db'));
  assert.ok(Number(db.prepare('select count(*) n from request').get()?.['n']) >= told.length);
  db.close();
  remove();
});

test('a lost key: refused with what to do as soon as something is sealed, made anew before', async () => {
  const { dir, remove } = folder();
  const one = await serving(dir);
  await fileAt(one.origin, 'key-000001');
  await one.end();
  const key = join(dir, 'data.key');
  renameSync(key, `${key}.away`);
  const lost = await platform(['serve', '--data', join(dir, 'data'), '--port', '0']);
  assert.deepEqual([lost.code, lost.err.includes('不要新建')], [1, true]);
  renameSync(`${key}.away`, key);
  chmodSync(key, 0o644);
  assert.match((await platform(['serve', '--data', join(dir, 'data'), '--port', '0'])).err, /chmod 600/);
  remove();
});

test('a database of a later version is refused by name', async () => {
  const { dir, remove } = folder();
  assert.equal((await platform(['migrate', '--data', join(dir, 'data')])).code, 0);
  const db = new DatabaseSync(join(dir, 'data', 'gongkai.db'));
  db.exec("insert into migration values ('9999-later', '2030-01-01')");
  db.close();
  const newer = await platform(['serve', '--data', join(dir, 'data'), '--port', '0']);
  assert.deepEqual([newer.code, newer.err.includes('9999-later')], [1, true]);
  remove();
});

test('a port that is taken: exit 1 and what to do', async () => {
  const { dir, remove } = folder();
  const one = await serving(dir);
  const port = new URL(one.origin).port;
  const second = await platform(['serve', '--data', join(dir, 'other'), '--port', port]);
  assert.deepEqual([second.code, second.err.includes('--port')], [1, true]);
  await one.end();
  remove();
});

test('disk full: 507, reading goes on, and filing again when there is room', async () => {
  const { dir, remove } = folder();
  const one = await serving(dir, many, { GONGKAI_MAX_PAGES: '330' });
  const statuses = new Set<number | undefined>();
  for (let n = 0; n < 600 && !statuses.has(507); n += 1)
    statuses.add((await fileAt(one.origin, `key-full-${n}`))?.status);
  assert.ok(statuses.has(507) && statuses.has(201), [...statuses].join());
  assert.equal((await fetch(`${one.origin}/apply`)).status, 200);
  await one.end();
  const again = await serving(dir, many);
  assert.equal((await fileAt(again.origin, 'key-after'))?.status, 201);
  await again.end();
  remove();
});

test('a corrupt page: refused, and the way back is named', async () => {
  const { dir, remove } = folder();
  const one = await serving(dir, many);
  for (let n = 0; n < 30; n += 1) await fileAt(one.origin, `key-page-${n}`);
  await one.end();
  const path = join(dir, 'data', 'gongkai.db');
  const file = openSync(path, 'r+');
  for (let page = 2; page < 40; page += 1) writeSync(file, Buffer.alloc(64, 0xee), 0, 64, page * 4096);
  closeSync(file);
  const refused = await platform(['serve', '--data', join(dir, 'data'), '--port', '0']);
  assert.deepEqual([refused.code, refused.err.includes('restore')], [1, true]);
  remove();
});

test('backup and restore: drilled, restored, and what was filed is there with its code', async () => {
  const { dir, remove } = folder();
  const one = await serving(dir);
  const filed = await fileAt(one.origin, 'key-backup');
  const body = new FormData();
  body.append('file', new File(['身份证复印件'], 'a.txt'));
  assert.equal((await fetch(`${one.origin}/api/v1/uploads`, { method: 'POST', body })).status, 201);
  const to = join(dir, 'backups');
  assert.equal((await platform(['backup', '--data', join(dir, 'data'), '--to', to])).code, 0);
  await one.end();
  const [name = ''] = readdirSync(to);
  const drilled = await platform(['restore', join(to, name), '--drill', '--data', join(dir, 'data')]);
  assert.deepEqual([/演练通过/.test(drilled.out), drilled.err], [true, '']);
  makeKeys(join(dir, 'other.key'));
  const foreign = await platform(['restore', join(to, name), '--drill', '--key-file', join(dir, 'other.key')]);
  assert.deepEqual([foreign.code, /file \S+: does not open/.test(foreign.err)], [1, true]);
  const into = join(dir, 'second');
  assert.equal((await platform(['restore', join(to, name), '--data', into])).code, 0);
  assert.equal((await platform(['restore', join(to, name), '--data', into])).code, 1);
  const db = new DatabaseSync(join(into, 'gongkai.db'), { readOnly: true });
  assert.equal(db.prepare('select no from request').get()?.['no'], filed?.no);
  db.close();
  const tampered = openSync(join(to, name, 'gongkai.db'), 'r+');
  writeSync(tampered, Buffer.from('x'), 0, 1, 5000);
  closeSync(tampered);
  assert.equal((await platform(['restore', join(to, name), '--drill'])).code, 1);
  assert.ok(existsSync(join(dir, 'data.key')), 'the key lies beside the data, not in them');
  remove();
});
