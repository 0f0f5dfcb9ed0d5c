import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gongkaiHere } from '../packages/checker/testing/command.ts';
import { ordinary, serveHostile } from '../packages/checker/testing/hostile-server.ts';

const root = mkdtempSync(join(tmpdir(), 'gongkai-fleet-'));
after(() => rmSync(root, { recursive: true }));
const local = ['--allow-private', '127.0.0.1/32', '--rate', 'max', '--confirm-gap', '0', '--no-browser'];

test('a list of sites is scanned one after another, each into its folder', async (t) => {
  const servers = [await serveHostile(ordinary(1)), await serveHostile(ordinary(1))];
  t.after(() => Promise.all(servers.map((server) => server.close())));
  const list = join(root, 'sites.csv');
  writeFileSync(list, `\uFEFF单位名称,网址\r\n${servers.map(({ url }, at) => `第${at}局,${url}\r\n`).join('')}`);
  const out = join(root, 'runs');
  const { code, err } = await gongkaiHere(['scan', list, ...local, '--only', 'links.home,links.inner', '--out', out]);
  assert.equal(code, 0, err);
  const folders = servers.map(({ url }) => `127.0.0.1_${new URL(url).port}`);
  assert.deepEqual(readdirSync(out).toSorted(), folders.toSorted());
  for (const folder of folders) assert.ok(existsSync(join(out, folder, 'report.json')));
});

test('a list with a fault is refused before the first request, by row and column', async (t) => {
  const server = await serveHostile(ordinary(1));
  t.after(() => server.close());
  const list = join(root, 'bad.csv');
  writeFileSync(list, `url,organKind\n${server.url},town\n${server.url}x/,castle\n`);
  for (const command of [
    ['scan', list, ...local],
    ['validate', list],
  ]) {
    const { code, err } = await gongkaiHere(command);
    assert.equal(code, 2);
    assert.match(err, /bad\.csv, row 3, column 2 \(organKind\)/);
  }
  assert.deepEqual(server.requests, []);
});
