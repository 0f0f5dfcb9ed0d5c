import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import { gongkai, gongkaiHere, type Ended } from '../../testing/command.ts';
import { ordinary, serveHostile, type HostileServer } from '../../testing/hostile-server.ts';
import { smallRuns } from '../../testing/small-run.ts';

const runs = smallRuns();
let site: HostileServer | undefined;
let child: ChildProcess | undefined;
let ended: Promise<Ended> | undefined;
let origin = '';
before(async () => {
  site = await serveHostile(ordinary(1));
  await runs.scan('a <b>', ['--pack', 'state-2019'], site);
  const flags = ['--allow-private', '127.0.0.1/32', '--rate', 'max', '--confirm-gap', '0', '--no-browser'];
  origin = await new Promise((resolve) => {
    ended = gongkai(['serve', '--port', '0', '--runs', runs.root, ...flags], {
      onStart: (started) => void (child = started),
      onOut: (text) => resolve(/http:\/\/[\d.:]+/.exec(text)?.[0] ?? ''),
    });
  });
});
after(async () => {
  child?.kill('SIGINT');
  await ended;
  await site?.close();
  runs.remove();
});

const post = (path: string, form: Readonly<Record<string, string>>, from = origin): Promise<Response> =>
  fetch(origin + path, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { origin: from },
    redirect: 'manual',
  });
const run = `/runs/${encodeURIComponent('a <b>')}`;

test('runs are listed, and no name of a folder becomes markup', async () => {
  const answer = await fetch(`${origin}/`);
  const text = await answer.text();
  assert.match(text, /href="\/runs\/a%20%3Cb%3E"/);
  assert.doesNotMatch(text, /<b>/);
  assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors 'none'/);
  assert.equal(answer.headers.get('referrer-policy'), 'same-origin', 'a browser names the origin of our forms');
  assert.match(text, /<option selected>state-2019</);
  assert.match(text, /<td>[\d.]+ · (?:passed|failed|vetoed|not rated)</);
  assert.equal((await fetch(`${origin}${run}/report.json`)).status, 200);
});

test('nothing else of the disk is given', async () => {
  for (const path of [
    `${run}/run.sqlite`,
    `${run}/..%2f..%2fetc%2fpasswd`,
    '/runs/..%2f/report.json',
    `${run}/toString`,
  ])
    assert.equal((await fetch(origin + path)).status, 404, path);
});

test('a page elsewhere can neither read by a name of its own nor send a form', async () => {
  assert.equal((await post('/scan', { url: site?.url ?? '' }, 'http://evil.example')).status, 403);
  const { port } = new URL(origin);
  const status = await new Promise((resolve) => {
    request({ port, host: '127.0.0.1', headers: { host: `evil.example:${port}` } }, (answer) =>
      resolve(answer.statusCode),
    ).end();
  });
  assert.equal(status, 421);
});

test('a scan is started, its progress comes as events, and its run is listed', async () => {
  const started = await post('/scan', { url: site?.url ?? '', pack: 'demo', pages: '50' });
  assert.equal(started.status, 303);
  const job = started.headers.get('location') ?? '';
  const events = await (await fetch(`${origin}${job}/events`)).text(); // ends with the scan
  assert.match(events, /"last":"[^"]+"/);
  assert.doesNotMatch(events, /\\"event\\"/, 'progress is told in words');
  assert.match(events, /"code":\d/);
  assert.match(await (await fetch(`${origin}/`)).text(), /<td>demo<\/td>/);
  assert.equal((await post('/scan', { url: '--help' })).status, 400);
});

test('marks are given on the page, through the command', async () => {
  const page = await (await fetch(origin + run)).text();
  const proof = /<legend>[^<]*login[^<]*<\/legend>[\s\S]*?name="v-([^"]+)"/.exec(page)?.[1] ?? '';
  const refused = await post(`${run}/marks`, { evaluator: 'Zhang', [`v-${proof}`]: 'maybe', [`r-${proof}`]: 'no <b>' });
  const back = await refused.text();
  assert.match(back, /maybe/, 'what is wrong is said');
  assert.match(back, /value="Zhang"[\s\S]*value="no &lt;b&gt;"/, 'what was typed is kept');
  const saved = await post(`${run}/marks`, { evaluator: 'Zhang', [`v-${proof}`]: 'fail', [`r-${proof}`]: 'no login' });
  assert.match(await saved.text(), /1 new marks/);
});

test('a run shows its dimensions, and how the score of its site moved, in pictures that say so in words too', async () => {
  await runs.scan('later', ['--pack', 'jiangyin-2018'], site);
  await runs.scan('last', ['--pack', 'jiangyin-2018'], site);
  const answer = await fetch(`${origin}/runs/last`);
  const page = await answer.text();
  assert.match(answer.headers.get('content-security-policy') ?? '', /img-src data:/);
  assert.match(page, /<img class="radar" src="data:image\/svg\+xml;base64,[^"]{500,}" alt="Radar chart[^"]+\d%/);
  assert.match(
    page,
    /<img class="curve"[^>]+alt="Line chart, scores of the runs here, of 100: [\d-]+ [\d.]+, [\d-]+ [\d.]+"/,
  );
  assert.doesNotMatch(await (await fetch(`${origin}${run}`)).text(), /class="curve"/, 'a run alone has no trend');
});

test('another host than this machine needs a token', async () => {
  const { code, err } = await gongkaiHere(['serve', '--host', '0.0.0.0', '--port', '0']);
  assert.equal(code, 2);
  assert.match(err, /needs --token/);
});
