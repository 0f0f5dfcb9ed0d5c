// npm run bench:platform [-- --pairs 5 --filings 3000 --at-once 200]: citizens filing at once, against a bare Hono with one
// node:sqlite insert at synchronous=FULL on the same machine in the same run. Lost or double filings fail it, and a median ratio
// below 0.35; times are printed and decide nothing. With --rows 1000000 it is platform-rows.mjs that runs, with `mixed` or `soak`
// platform-mixed.mjs; both take --engine postgres.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const LEAST_RATIO = 0.35;
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { values, positionals } = parseArgs({
  strict: false, // the files it hands over to read their own
  allowPositionals: true,
  options: {
    pairs: { type: 'string', default: '5' },
    filings: { type: 'string', default: '3000' },
    'at-once': { type: 'string', default: '200' },
    rows: { type: 'string' },
  },
});
const [what] = positionals;
if (what === 'mixed' || what === 'soak' || values.rows !== undefined) {
  const name = what === 'mixed' || what === 'soak' ? 'platform-mixed.mjs' : 'platform-rows.mjs';
  const args = ['--conditions=source', fileURLToPath(new URL(name, import.meta.url)), ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  process.exit(status ?? 1);
}
const pairs = Number(values.pairs);
const filings = Number(values.filings);
const atOnce = Number(values['at-once']);
const say = (line) => process.stdout.write(`${line}\n`);
const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const bare = `
import { DatabaseSync } from 'node:sqlite';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
const db = new DatabaseSync(process.argv[1]);
db.exec('pragma journal_mode=wal; pragma synchronous=full; create table filing (id integer primary key, body text)');
const insert = db.prepare('insert into filing (body) values (?)');
const site = new Hono();
site.post('/api/v1/requests', async (c) => {
  const { lastInsertRowid } = insert.run(JSON.stringify(await c.req.json()));
  return c.json({ item: { no: String(lastInsertRowid) } }, 201);
});
serve({ fetch: site.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log('http://127.0.0.1:' + port + '/'));
`;

/** Starts a server that prints its address. */
async function started(args) {
  const child = spawn(process.execPath, args, {
    cwd: join(root, 'packages/platform'),
    env: { ...process.env, DATABASE_URL: undefined },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const origin = await new Promise((ready, failed) => {
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}`)));
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.includes('\n')) ready(said.trim().replace(/\/$/, ''));
    });
  });
  const stop = () =>
    new Promise((done) => {
      child.once('exit', done);
      child.kill('SIGTERM');
    });
  return { origin, stop };
}

const filing = (n) =>
  JSON.stringify({
    organ: 'city',
    applicant: { kind: 'natural', name: 'Bench', idKind: 'other', idNo: `B${n}`, phone: '0510-86861234' },
    wanted: { name: `Document ${n}` },
    carrier: 'electronic',
    delivery: 'online',
  });

const post = (agent, origin, n) =>
  new Promise((done, failed) => {
    const body = filing(n);
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'idempotency-key': `bench-${String(n).padStart(8, '0')}`,
    };
    const sent = request(`${origin}/api/v1/requests`, { method: 'POST', agent, headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => (text += chunk));
      answer.on('end', () => done({ status: answer.statusCode, text }));
      answer.on('error', failed);
    });
    sent.on('error', failed);
    sent.end(body);
  });

/** Files by many at once: rate, times, the numbers given out, what was not 201. */
async function load(origin) {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const times = [];
  const numbers = new Set();
  let wrong = 0;
  let next = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < filings) {
        next += 1;
        const at = performance.now();
        const { status, text } = await post(agent, origin, next).catch(() => ({ status: 0, text: '' }));
        times.push(performance.now() - at);
        if (status === 201) numbers.add(JSON.parse(text).item.no);
        else wrong += 1;
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return { rate: filings / seconds, p95: times[Math.floor(times.length * 0.95)], numbers: numbers.size, wrong };
}

const dir = mkdtempSync(join(tmpdir(), 'gk-bench-'));
let failed = false;
const ratios = [];
try {
  for (let pair = 1; pair <= pairs; pair += 1) {
    const floor = await started(['--input-type=module', '-e', bare, join(dir, `bare-${pair}.db`)]);
    const low = await load(floor.origin);
    await floor.stop();
    const main = join(root, 'packages/platform/src/cli/main.ts');
    const data = join(dir, `data-${pair}`);
    const ours = await started([
      '--conditions=source',
      main,
      'serve',
      '--data',
      data,
      '--port',
      '0',
      '--filings',
      '10000000',
    ]);
    const high = await load(ours.origin);
    const metrics = await (await fetch(`${ours.origin}/metrics`)).text();
    await ours.stop();
    const kept = Number(/^gongkai_requests_total (\d+)$/m.exec(metrics)?.[1] ?? -1);
    const lost = filings - kept;
    const double = filings - high.wrong - high.numbers;
    if (lost !== 0 || double !== 0 || high.wrong !== 0) failed = true;
    ratios.push(high.rate / low.rate);
    const shown = ({ rate, p95 }) => `${rate.toFixed(0)}/s, p95 ${p95.toFixed(0)} ms`;
    say(
      `pair ${pair}: platform ${shown(high)} · bare ${shown(low)} · ratio ${(high.rate / low.rate).toFixed(2)} · lost ${lost}, double ${double}, not 201 ${high.wrong}`,
    );
  }
} finally {
  rmSync(dir, { recursive: true, force: true });
}
const median = middle(ratios);
say(`median ratio ${median.toFixed(2)} (least ${LEAST_RATIO})`);
process.exit(failed || median < LEAST_RATIO ? 1 : 0);
