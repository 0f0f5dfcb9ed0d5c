import assert from 'node:assert/strict';
import { appendFileSync, chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { FinalScore, Mark } from '@gongkai/model';
import { gongkaiHere } from '../../testing/command.ts';
import { smallRuns } from '../../testing/small-run.ts';
import { addMarks } from '../run/marks.ts';

const runs = smallRuns();
const run = runs.path('run');
before(async () => void (await runs.scan('run', ['--pack', 'demo'])));
after(() => runs.remove());

const mark = (by: string, verdict: Mark['verdict'], more: Partial<Mark> = {}): Mark => ({
  about: { pack: 'demo', row: 'plain-language' },
  verdict,
  reason: 'read',
  by,
  at: '2026-06-01T09:00:00+08:00',
  ...more,
});

test('what evaluators see differently is settled before the seal', async () => {
  addMarks(run, [mark('A', 'pass'), mark('B', 'fail')]);
  const { code, err } = await gongkaiHere(['seal', run, '--evaluator', 'A']);
  assert.equal(code, 2);
  assert.match(err, /settle them first: plain-language/);
  addMarks(run, [mark('C', 'fail', { settles: true, lost: 100 })]);
});

test('a final score holds what it rests on, and nothing changes it', async (t) => {
  const { code, out, err } = await gongkaiHere(['seal', run, '--evaluator', 'Chair']);
  assert.equal(code, 0, err);
  assert.match(out, /final score [\d.]+, \w[\w ]* \(demo[\s\S]*is sealed[\s\S]*SHA-256 [0-9a-f]{64}/);
  const final = JSON.parse(readFileSync(`${run}/final.json`, 'utf8')) as FinalScore;
  assert.deepEqual([final.evaluator, final.marks], ['Chair', { count: 3, evaluators: ['A', 'B', 'C'] }]);
  assert.deepEqual(
    final.files.map(({ name }) => name),
    ['marks.ndjson', 'pack.json', 'pages-0001.warc.gz', 'report.json', 'run.sqlite'],
  );
  for (const args of [
    ['seal', run, '--evaluator', 'Other'],
    ['score', run],
    ['resume', run],
    ['mark', run, '--import', 'x.csv', '--evaluator', 'A'],
  ])
    await t.test(`${args[0]} refuses it`, async () => {
      const refused = await gongkaiHere(args);
      assert.equal(refused.code, 2);
      assert.match(refused.err, /is sealed \(final\.json\)/);
    });
  const reported = await gongkaiHere(['report', run, '--format', 'html,json,csv']);
  assert.equal(reported.code, 0, reported.err);
  const verified = await gongkaiHere(['seal', run, '--verify']);
  assert.deepEqual([verified.code, /As Chair sealed it/.test(verified.out)], [0, true]);
});

test('what was changed by hand shows', async () => {
  appendFileSync(`${run}/marks.ndjson`, '\n');
  writeFileSync(`${run}/register-facts.json`, '{}');
  const { code, err } = await gongkaiHere(['seal', run, '--verify']);
  assert.equal(code, 1);
  assert.match(err, /changed: marks\.ndjson[\s\S]*added since: register-facts\.json/);
  chmodSync(`${run}/final.json`, 0o600);
});

test('a final score that was rewritten alone is told by the report it was made from', async () => {
  const text = readFileSync(`${run}/final.json`, 'utf8');
  writeFileSync(`${run}/final.json`, text.replace(/"total": \d+/, '"total": 1'));
  const { code, err } = await gongkaiHere(['seal', run, '--verify']);
  assert.equal(code, 1);
  assert.match(err, /final\.json tells another score than report\.json/);
});

test('a run that is not sealed has nothing to verify', async () => {
  await runs.scan('other', ['--pack', 'demo']);
  const { code, err } = await gongkaiHere(['seal', runs.path('other'), '--verify']);
  assert.equal(code, 2);
  assert.match(err, /is not sealed/);
});
