import assert from 'node:assert/strict';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { openSqlite } from '../../../packages/platform/src/db/open.ts';
import { removeUnnamed } from '../../../packages/platform/src/operations/upkeep.ts';
import { testOffice } from '../../../packages/platform/testing/office.ts';
import { fileAt, folder, platform, serving } from '../run.ts';

const FILINGS = 1000;
const KILLS = [150, 400, 700];

test('kill -9, three times within 1,000 filings: each acknowledged number is there, once, with its event, and no other', async () => {
  const { dir, remove } = folder();
  const answered = new Map<number, string>();
  const twice: string[] = [];
  const waiting = Array.from({ length: FILINGS }, (_, n) => n);
  for (const until of [...KILLS, FILINGS]) {
    const one = await serving(dir, ['--filings', '100000']); // no lock stays behind
    const clients = Array.from({ length: 16 }, async () => {
      for (let n = waiting.shift(); n !== undefined; n = waiting.shift()) {
        const answer = await fileAt(one.origin, `key-${String(n).padStart(5, '0')}`);
        if (answer?.no === undefined) waiting.push(n); // its sender sends it again, under the same key
        else if (answered.has(n)) twice.push(answer.no);
        else answered.set(n, answer.no);
        if (answered.size >= until && until < FILINGS) one.child.kill('SIGKILL');
        if (one.child.killed) return;
      }
    });
    await Promise.all(clients);
    await one.end();
  }
  const db = new DatabaseSync(join(dir, 'data', 'gongkai.db'), { readOnly: true });
  const count = (text: string): number => Number(db.prepare(text).get()?.['n']);
  const numbers = new Set(
    db
      .prepare('select no from request')
      .all()
      .map(({ no }) => String(no)),
  );
  assert.deepEqual(
    [...answered.values()].filter((no) => !numbers.has(no)),
    [],
    'acknowledged and lost',
  );
  assert.deepEqual([twice, new Set(answered.values()).size, numbers.size], [[], FILINGS, FILINGS]);
  assert.equal(db.prepare('pragma integrity_check').get()?.['integrity_check'], 'ok');
  assert.equal(
    count('select count(*) n from request r left join request_event e on e.request_id = r.id where e.seq is null'),
    0,
  );
  assert.equal(count("select value n from counter where name like 'request %'"), FILINGS);
  db.close();
  assert.equal((await platform(['verify-audit', '--data', join(dir, 'data')])).code, 0);
  remove();
});

test('kill -9 between a file’s rename and its row: no row, and the file goes after a day', async () => {
  const { dir, remove } = folder();
  const one = await serving(dir);
  const path = join(dir, 'data', 'gongkai.db');
  const other = new DatabaseSync(path);
  other.exec('begin immediate'); // the row has to wait, the file does not
  const body = new FormData();
  body.append('file', new File(['%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'], 'a.pdf'));
  const sent = fetch(`${one.origin}/api/v1/uploads`, { method: 'POST', body }).catch(() => undefined);
  const filesDir = join(dir, 'data', 'files');
  const settled = (): readonly string[] => globSync('[0-9a-f][0-9a-f]/*/*', { cwd: filesDir });
  while (settled().length === 0) await new Promise((next) => setTimeout(next, 10));
  await one.end('SIGKILL');
  assert.equal(await sent, undefined, 'not acknowledged');
  other.exec('rollback');
  assert.equal(other.prepare('select count(*) n from file').get()?.['n'], 0);
  other.close();
  const [name = ''] = settled();
  for (const [hours, removed] of [
    [23, 0],
    [26, 1],
  ] as const) {
    const now = new Date(Date.now() + hours * 3_600_000).toISOString();
    const office = await testOffice({ store: openSqlite(path), now });
    assert.equal(await removeUnnamed({ ...office, filesDir }), removed, `after ${hours} hours`);
    await office.end();
  }
  assert.ok(!existsSync(join(filesDir, name)));
  remove();
});
