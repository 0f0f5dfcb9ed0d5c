// npm run bench:platform -- --rows 1000000: the desk's list and search over an archive of so many answered requests, against the
// same over 1,000 on the same machine at the same time, asked in turns. p95 more than three times as long fails it.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { fill, words } from './archive.mjs';

const [large = 1_000_000] = process.argv.slice(2).map(Number);
const SMALL = 1000;
const ROUNDS = 60;
const WARM = 8;
const MOST = 3;
const password = 'correct horse battery';
const main = fileURLToPath(new URL('../../packages/platform/src/cli/main.ts', import.meta.url));
const say = (line) => process.stdout.write(`${line}\n`);
const p95 = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)];
const env = { ...process.env, DATABASE_URL: undefined };

function command(args, input = '') {
  const { status, stderr } = spawnSync(process.execPath, ['--conditions=source', main, ...args], { env, input });
  if (status !== 0) throw new Error(`${args[0]}: ${String(stderr)}`);
}

async function served(dir, archived) {
  const data = join(dir, String(archived));
  const account = (role, department) =>
    command(
      ['account', 'add', '--data', data, '--login', role, '--name', role, '--role', role, '--department', department],
      password,
    );
  account('office', 'city'); // makes tables and key
  const start = performance.now();
  fill(join(data, 'gongkai.db'), archived);
  say(`${archived} requests made in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  account('clerk', 'd07');
  const child = spawn(process.execPath, ['--conditions=source', main, 'serve', '--data', data, '--port', '0'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const origin = await new Promise((ready, failed) => {
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}`)));
    child.stdout.once('data', (chunk) => ready(String(chunk).trim().replace(/\/$/, '')));
  });
  const cookies = {};
  for (const role of ['office', 'clerk']) {
    const answer = await fetch(`${origin}/login`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ login: role, password }),
      redirect: 'manual',
    });
    cookies[role] = (answer.headers.get('set-cookie') ?? '').split(';')[0];
  }
  const stop = () => new Promise((done) => void (child.once('exit', done), child.kill('SIGTERM')));
  /** Milliseconds until a page is read whole. */
  async function timed(role, path) {
    const at = performance.now();
    const answer = await fetch(origin + path, { headers: { cookie: cookies[role] }, redirect: 'manual' });
    await answer.text();
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    return performance.now() - at;
  }
  return { timed, stop };
}

const q = (text) => `/desk/requests?q=${encodeURIComponent(text)}`;
const pages = [
  ['first page', 'office', '/desk/requests'],
  ['answered', 'office', '/desk/requests?state=answered'],
  ['withdrawn, of which there are none', 'office', '/desk/requests?state=withdrawn'],
  ['one department', 'office', '/desk/requests?dept=d07'],
  ['one department, answered', 'office', '/desk/requests?dept=d07&state=answered'],
  ['late', 'office', '/desk/requests?due=late'],
  ['a clerk’s own', 'clerk', '/desk/requests'],
  ['a clerk’s first screen', 'clerk', '/desk'],
  ['search: a number', 'office', q('D07-2010-000007')],
  ['search: a rare word', 'office', q(words.rare)],
  ['search: a common word', 'office', q(words.common)],
  ['search: a common word, a clerk', 'clerk', q(words.common)],
];

const dir = mkdtempSync(join(tmpdir(), 'gk-rows-'));
let failed = false;
try {
  const small = await served(dir, SMALL);
  const big = await served(dir, large);
  for (const [name, role, path] of pages) {
    const times = { small: [], big: [] };
    for (let n = 0; n < WARM + ROUNDS; n += 1) {
      const [low, high] = [await small.timed(role, path), await big.timed(role, path)];
      if (n < WARM) continue;
      times.small.push(low);
      times.big.push(high);
    }
    const [low, high] = [p95(times.small), p95(times.big)];
    if (high > MOST * low) failed = true;
    say(`${name}: p95 ${low.toFixed(1)} ms at ${SMALL}, ${high.toFixed(1)} ms at ${large}: ${(high / low).toFixed(2)}`);
  }
  await Promise.all([small.stop(), big.stop()]);
} finally {
  rmSync(dir, { recursive: true, force: true });
}
say(`at most ${MOST} times as long${failed ? ': not met' : ''}`);
process.exit(failed ? 1 : 0);
