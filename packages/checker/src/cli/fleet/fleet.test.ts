import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gongkai, type Ended } from '../../../testing/command.ts';
import { ordinary, serveHostile, type HostileServer } from '../../../testing/hostile-server.ts';
import { endsBySite, readFleet, stateOf } from './folder.ts';

const root = mkdtempSync(join(tmpdir(), 'gongkai-fleet-'));
const dir = join(root, 'fleet');
const settings = ['--allow-private', '127.0.0.0/8', '--rate', 'max', '--confirm-gap', '0', '--no-browser'];
let servers: readonly HostileServer[] = [];
let killed: Ended;
let ended: Ended;
let full: Ended;
before(async () => {
  // the second answers slowly: it is half-way when the first has ended
  servers = [await serveHostile(ordinary(1)), await serveHostile(ordinary(2), { delayMs: 150 })];
  const list = join(root, 'sites.csv');
  const rows = [...servers.map(({ url }, at) => `${url},局${at}`), 'http://nowhere.invalid/,无此局'];
  writeFileSync(list, `url,name\n${rows.join('\n')}\n`);
  const given = ['--out', dir, '--only', 'links.home,links.inner', '--at-once', '2', '--json', ...settings];
  let stop = (): void => undefined;
  killed = await gongkai(['fleet', 'start', list, ...given], {
    onStart: (child) => (stop = () => void child.kill('SIGKILL')),
    onOut: (text) => (text.includes('"event":"site"') ? stop() : undefined),
  });
  full = await gongkai(['worker', dir, '--keep-free', '999999']);
  ended = await gongkai(['fleet', 'start', dir, '--json']);
});
after(async () => {
  await Promise.all(servers.map((server) => server.close()));
  rmSync(root, { recursive: true });
});

test('killed in the middle, a fleet goes on to the same end, and one that fails stops no other', () => {
  assert.deepEqual([killed.code, ended.code], [null, 0], ended.err);
  const ends = endsBySite(dir);
  const states = readFleet(dir).sites.map((site) => [site.name, stateOf(dir, site, ends.get(site.folder) ?? [])]);
  assert.deepEqual(Object.fromEntries(states), { 局0: 'done', 局1: 'done', 无此局: 'failed' });
});

test('what was done before is not done again', () => {
  const homes = servers.map(({ requests }) => requests.filter((one) => one === 'GET /robots.txt').length);
  assert.ok(
    homes.every((count) => count <= 2),
    homes.join(),
  );
  const done = readFileSync(join(dir, 'journal.ndjson'), 'utf8').match(/"exit":[01],/g) ?? [];
  // a scan that was at its end when its fleet was killed left its report, and no line
  assert.ok(done.length === 1 || done.length === 2, `${done.length}`);
});

test('a disk that is nearly full begins nothing, and says what to do', () => {
  assert.equal(full.code, 4);
  assert.match(full.err, /nearly full.*then: gongkai fleet start/);
});

test('its state and its ranks are told out of the folder, the site that could not be scanned apart', async () => {
  const { out } = await gongkai(['fleet', 'status', dir]);
  assert.match(out, /^3 sites: 2 done, 0 under way, 0 to do, 1 given up\nGiven up http:\/\/nowhere\.invalid/);
  const { code, out: circular, err } = await gongkai(['fleet', 'report', dir]);
  assert.equal(code, 0, err);
  assert.match(err, /nowhere\.invalid/);
  for (const { url } of servers) assert.ok(circular.includes(new URL(url).host), url);
});

const refused: readonly (readonly [args: readonly string[], said: RegExp])[] = [
  [['fleet', 'begin', 'x'], /There is no .begin./],
  [['worker', join(root, 'none')], /no folder of a fleet/],
];
for (const [args, said] of refused)
  test(`refused: gongkai ${args[0]} ${args[1]?.replace(root, '')}`, async () => {
    const { code, err } = await gongkai(args);
    assert.deepEqual([code, said.test(err)], [2, true], err);
  });
