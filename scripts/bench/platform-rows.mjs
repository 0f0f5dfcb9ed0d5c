// npm run bench:platform -- --rows 1000000 [--engine postgres]: the desk's list and search over an archive of so many answered
// requests, against the same over 1,000 on the same machine at the same time, asked in turns. p95 more than three times as long
// fails it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { words } from './archive.mjs';
import { databases, office } from './office.mjs';

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, engine: { type: 'string', default: 'sqlite' } },
});
const large = Number(values.rows);
const SMALL = 1000;
const ROUNDS = 60;
const WARM = 8;
const MOST = 3;
const say = (line) => process.stdout.write(`${line}\n`);
const p95 = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)];
const people = [
  { login: 'office', role: 'office', department: 'city' },
  { login: 'clerk', role: 'clerk', department: 'd07' },
];

async function served(dir, rows, databaseUrl) {
  const start = performance.now();
  const { origin, cookies, stop } = await office({ dir, rows, people, databaseUrl });
  say(`${rows} requests made and served in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  /** Milliseconds until a page is read whole. */
  async function timed(login, path) {
    const at = performance.now();
    const answer = await fetch(origin + path, { headers: { cookie: cookies[login][0] }, redirect: 'manual' });
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
const engine = databases(values.engine);
let failed = false;
try {
  const small = await served(dir, SMALL, await engine.next());
  const big = await served(dir, large, await engine.next());
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
  engine.stop();
  rmSync(dir, { recursive: true, force: true });
}
say(`at most ${MOST} times as long${failed ? ': not met' : ''}`);
process.exit(failed ? 1 : 0);
