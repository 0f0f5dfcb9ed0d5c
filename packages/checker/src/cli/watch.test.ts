import assert from 'node:assert/strict';
import { existsSync, readFileSync, utimesSync } from 'node:fs';
import { after, test } from 'node:test';
import type { Report } from '@gongkai/model';
import { gongkaiHere } from '../../testing/command.ts';
import { ordinary, serveHostile } from '../../testing/hostile-server.ts';
import { smallRuns } from '../../testing/small-run.ts';
import { openWatch } from '../run/watch.ts';

const runs = smallRuns();
const { path } = runs;
after(() => runs.remove());
const local = ['--allow-private', '127.0.0.1/32', '--rate', 'max'];

test('a week of visits decides whether a site can be reached, once it is a week', async (t) => {
  const server = await serveHostile(ordinary(1));
  t.after(() => server.close());
  const dir = path('watch');
  const { url } = server;
  const added = await gongkaiHere(['watch', 'add', url, '--dir', dir, ...local]);
  assert.deepEqual([added.code, /1 added; 1 sites/.test(added.out)], [0, true], added.err);
  const round = await gongkaiHere(['watch', 'probe', '--dir', dir, ...local]);
  assert.match(round.out, /^1 visited, 0 did not open, 0 visited/);
  assert.match(
    (await gongkaiHere(['watch', 'probe', '--dir', dir, ...local])).out,
    /^0 visited, 0 did not open, 1 visited/,
  );
  await runs.scan('run', ['--pack', 'state-2019', '--as-of', '2026-06-07', '--only', 'site.available'], server);
  const stateOf = async (): Promise<string> => {
    const { code, err } = await gongkaiHere(['score', path('run'), '--watch', dir]);
    assert.notEqual(code, 2, err);
    const report = JSON.parse(readFileSync(`${path('run')}/report.json`, 'utf8')) as Report;
    const row = report.score.dimensions.flatMap(({ rows }) => rows).find(({ id }) => id === 'V2');
    return `${row?.state} ${row?.reason ?? ''} ${row?.parts[0]?.value ?? ''}`.trim();
  };
  assert.equal(await stateOf(), 'unmeasured needs.week');
  const folder = openWatch(dir);
  const end = Date.parse('2026-06-08T00:00:00+08:00');
  for (let hour = 168; hour > 0; hour -= 1)
    for (const minute of [1, 2])
      folder.keep(url, {
        at: end - hour * 3_600_000 + minute * 60_000,
        outcome: hour < 20 ? 'failed' : 'open',
        detail: '200',
        ms: 9,
      });
  folder.close();
  const listed = await gongkaiHere(['watch', 'report', '--dir', dir, '--as-of', '2026-06-07']);
  assert.deepEqual([listed.code, /above 5 % failed.*168 of 140 hours, 19 failed/.test(listed.out)], [1, true]);
  assert.equal(await stateOf(), 'fail  19/168');
});

test('what several places saw counts together: an hour fails when two of them failed', async () => {
  const [here, there] = [path('here'), path('there')];
  const url = 'http://127.0.0.1:9/';
  const end = Date.parse('2026-06-08T00:00:00+08:00');
  for (const dir of [here, there]) {
    await gongkaiHere(['watch', 'add', url, '--dir', dir, ...local]);
    const folder = openWatch(dir);
    for (let hour = 168; hour > 0; hour -= 1)
      for (const minute of [1, 2])
        folder.keep(url, {
          at: end - hour * 3_600_000 + minute * 60_000,
          outcome: hour < 20 || (dir === here && hour < 60) ? 'failed' : 'open',
          detail: '200',
          ms: 9,
        });
    folder.close();
  }
  const told = async (): Promise<string> =>
    (await gongkaiHere(['watch', 'report', '--dir', here, '--as-of', '2026-06-07'])).out;
  assert.match(await told(), /59 failed/);
  assert.match((await gongkaiHere(['watch', 'join', there, '--dir', here])).out, /336 visits taken in/);
  assert.match(await told(), /168 of 140 hours, 19 failed/);
  assert.match((await gongkaiHere(['watch', 'join', there, '--dir', here])).out, /0 visits taken in/);
});

const misuse: readonly (readonly [name: string, args: readonly string[], says: RegExp])[] = [
  ['an act that is none', ['prod'], /watch knows no “prod”/],
  ['nothing to add', ['add'], /watch add needs/],
  ['a folder without a watch', ['probe'], /holds no watch/],
  ['a place without a watch to join', ['join', path('nowhere')], /holds no watch/],
];
for (const [name, args, says] of misuse)
  test(`watch: ${name} is refused`, async () => {
    const { code, err } = await gongkaiHere(['watch', ...args, '--dir', path('none')]);
    assert.equal(code, 2);
    assert.match(err, says);
  });

test('purge tells first, removes evidence of old runs when told to, and keeps the score', async () => {
  await runs.scan('old');
  const file = `${path('old')}/pages-0001.warc.gz`;
  const fresh = await gongkaiHere(['purge', path('old'), '--older', '30d']);
  assert.deepEqual([fresh.out, fresh.err.trim()], ['', 'There is no evidence older than 30 days to remove']);
  utimesSync(file, new Date('2020-01-01'), new Date('2020-01-01'));
  const told = await gongkaiHere(['purge', path('old'), '--older', '30d']);
  assert.match(told.out, /old: 1 files of evidence/);
  assert.ok(existsSync(file));
  await gongkaiHere(['purge', path('old'), '--older', '30d', '--yes']);
  assert.deepEqual([existsSync(file), existsSync(`${path('old')}/report.json`)], [false, true]);
  assert.equal((await gongkaiHere(['purge', path('old')])).code, 2);
});
