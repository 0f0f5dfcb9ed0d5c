import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { gongkaiHere, type Ended } from '../../testing/command.ts';
import { ordinary, serveHostile } from '../../testing/hostile-server.ts';
import { smallRuns } from '../../testing/small-run.ts';
import { loadPlan, savePlan } from '../run/plan.ts';
import { openStore } from '../run/store/open.ts';

const runs = smallRuns();
const { path } = runs;
const answers = { ...ordinary(1) };
let url = '';
const none: Ended = { code: null, out: '', err: '' };
let retested = none;
let again = none;
let asked: readonly string[] = [];
before(async () => {
  const server = await serveHostile(answers);
  ({ url } = server);
  await runs.scan('before', ['--pack', 'demo'], server);
  // the dead link is mended and another one comes
  answers['/gone.html'] = String(answers['/col0/a1.html']).replace('第1篇', 'x');
  answers['/col0/a3.html'] = String(answers['/col0/a3.html']).replace('</body>', '<a href="/lost.html">x</a></body>');
  await runs.scan('after', ['--pack', 'state-2019'], server);
  retested = await gongkaiHere(['retest', path('before'), '--out', path('retest')]);
  asked = server.requests.slice(server.requests.findLastIndex((one) => one.includes('robots.txt')));
  answers['/gone.html'] = (_request, response) => void response.writeHead(404).end();
  again = await gongkaiHere(['retest', path('before'), '--only-findings', 'F0001', '--out', path('again')]);
  await server.close();
});
after(() => runs.remove());

test('two runs under different packs are compared by one: what is new, what is fixed, why the score moved', async () => {
  const { code, out, err } = await gongkaiHere(['compare', path('before'), path('after')]);
  assert.equal(code, 0, err);
  assert.match(out, /^score \d/);
  assert.match(out, /1 new\n.*links\.inner gone .*lost\.html/);
  assert.match(out, /1 fixed\n.*links\.inner gone .*gone\.html/);
  const { total, rest } = JSON.parse((await gongkaiHere(['compare', path('before'), path('after'), '--json'])).out) as {
    total: readonly number[];
    rest: number;
  };
  assert.deepEqual([total[0] === total[1], rest], [true, 0]);
});

test('runs of different packs are not ranked side by side unless one is named', async () => {
  const refused = await gongkaiHere(['league', runs.root]);
  assert.equal(refused.code, 2);
  assert.match(refused.err, /name one with --pack/);
  const file = path('c.md');
  const { code, out, err } = await gongkaiHere([
    'league',
    runs.root,
    '--pack',
    'demo',
    '--out',
    `${file},${path('c.csv')}`,
  ]);
  assert.equal(code, 0, err);
  assert.match(out, /c\.md\n.*c\.csv/);
  assert.ok(readFileSync(file, 'utf8').includes(new URL(url).host), 'one site, its two runs are one row');
});

test('a folder that is no run is named', async () => {
  for (const args of [
    ['compare', path('before'), path('nowhere')],
    ['league', path('nowhere')],
  ]) {
    const { code, err } = await gongkaiHere(args);
    assert.equal(code, 2);
    assert.match(err, /nowhere/);
  }
});

test('what was found is looked at again, and little else: mended, and then not', () => {
  assert.equal(retested.code, 0, retested.err);
  assert.match(retested.out, /^fixed {2}F0001 links\.inner .*gone\.html\n1 fixed, 0 still there/);
  assert.ok(asked.length > 0 && !asked.some((one) => /a\d\.html/.test(one)), asked.join(' '));
  assert.match(readFileSync(path('retest/retest.csv'), 'utf8'), /F0001,links\.inner,.*fixed/);
  assert.deepEqual([again.code, again.out.startsWith('still there')], [1, true], again.err);
});

test('a trend through two sites is refused, and one through runs of one site is drawn', async () => {
  const drawn = await gongkaiHere(['report', path('after'), '--trend', path('before')]);
  assert.equal(drawn.code, 0, drawn.err);
  const store = openStore(path('before/run.sqlite'));
  const plan = loadPlan(store);
  assert.ok(plan);
  savePlan(store, { ...plan, site: { ...plan.site, url: 'http://czj.example.gov.cn/' } });
  store.close();
  const { code, err } = await gongkaiHere(['report', path('after'), '--trend', path('before')]);
  assert.equal(code, 2);
  assert.match(err, /before is a run of http:\/\/czj\.example\.gov\.cn\/, not of http/);
});

test('a finding that the run does not have is refused', async () => {
  const { code, err } = await gongkaiHere(['retest', path('before'), '--only-findings', 'F9999']);
  assert.equal(code, 2);
  assert.match(err, /no finding F9999/);
});
