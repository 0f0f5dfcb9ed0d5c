// npm run bench:platform -- mixed [--seconds 60 --rows 100000 --engine sqlite|postgres]: an office at work. Fifty clerks look through
// lists, search, open a case and act on it; twenty citizens file, ten look up how theirs stands; each stops to think. Times by kind
// are printed; an answer of 5xx or none, a filing or an act that was acknowledged and is not there, fails it.
// `soak --minutes 10` is the same for longer: how fast memory and the log beside the database grow is printed and judged as well.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { words } from './archive.mjs';
import { databases, office } from './office.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '60' },
    minutes: { type: 'string', default: '10' },
    rows: { type: 'string', default: '100000' },
    engine: { type: 'string', default: 'sqlite' },
    clerks: { type: 'string', default: '50' },
    think: { type: 'string', default: '1000' },
  },
});
const isSoak = positionals[0] === 'soak';
const seconds = isSoak ? Number(values.minutes) * 60 : Number(values.seconds);
const MOST_MIB_A_MINUTE = 2;
const MOST_WAL_MIB = 64;
const SUBMITTERS = 20;
const READERS = 10;
const BEFORE = 200;
const say = (line) => process.stdout.write(`${line}\n`);
const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
const pick = (list) => list[Math.floor(Math.random() * list.length)];

const kinds = new Map();
const wrong = [];
let conflicts = 0;
let isOver = false;
const agent = new Agent({ keepAlive: true, maxSockets: 200 });

/** Asks once; its time counts under `kind`, and 5xx or no answer as an error. */
function ask(origin, kind, path, { method = 'GET', headers = {}, body } = {}) {
  const at = performance.now();
  return new Promise((done) => {
    const ended = (status, text, location = '') => {
      if (!kinds.has(kind)) kinds.set(kind, []);
      kinds.get(kind).push(performance.now() - at);
      if (status === 0 || status >= 500) wrong.push(`${kind} ${status} ${path} ${text.slice(0, 200)}`);
      done({ status, text, location });
    };
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const sent = request(origin + path, { method, agent, headers: { ...headers, ...length } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk) => (text += chunk));
      answer.on('end', () => ended(answer.statusCode, text, answer.headers.location));
      answer.on('error', (error) => ended(0, String(error)));
    });
    sent.on('error', (error) => ended(0, String(error)));
    sent.end(body);
  });
}

const receipts = [];
let filed = 0;
let acted = 0;

async function file(origin) {
  const n = (filed += 1);
  const body = JSON.stringify({
    organ: `d${String(n % 10).padStart(2, '0')}`,
    applicant: { kind: 'natural', name: 'Bench', idKind: 'other', idNo: `B${n}`, phone: '0510-86861234' },
    wanted: { name: `${pick(words.places)}${pick(words.things)}${n}` },
    carrier: 'electronic',
    delivery: 'online',
  });
  const headers = { 'content-type': 'application/json', 'idempotency-key': `mixed-${String(n).padStart(8, '0')}` };
  const { status, text } = await ask(origin, 'file', '/api/v1/requests', { method: 'POST', headers, body });
  if (status === 201) receipts.push(JSON.parse(text).item);
  else {
    filed -= 1;
    if (status < 500) wrong.push(`file ${status} ${text.slice(0, 200)}`);
  }
}

/** What a clerk does next with a case, and what its form says. */
const steps = [
  { act: 'confirm', fields: (day) => ({ on: day, how: 'phone' }) },
  { act: 'assign', fields: (_, department) => ({ department }) },
  {
    act: 'draft-answer',
    fields: () => ({ outcome: 'deny.internal', text: 'no', reason: 'internal', basis: 'Art. 16' }),
  },
];

async function work(origin, cookie, department, day) {
  const list = await ask(origin, 'list', '/desk/requests?due=open', { headers: { cookie } });
  const mine = receipts.filter(({ no }) => list.text.includes(no));
  const { no } = mine.length > 0 ? pick(mine) : {};
  if (no === undefined) return;
  const page = await ask(origin, 'case', `/desk/requests/${no}`, { headers: { cookie } });
  const token = /name="token"\s+value="([^"]+)"/.exec(page.text)?.[1];
  const expectSeq = /name="expectSeq"\s+value="(\d+)"/.exec(page.text)?.[1];
  const step = steps.find(
    ({ act }) => page.text.includes(`/acts/${act}"`) || page.text.includes(`/acts/${act}/preview"`),
  );
  if (!step || token === undefined || expectSeq === undefined) return;
  const { act, fields } = step;
  const body = new URLSearchParams({ token, expectSeq, ...fields(day, department) }).toString();
  const headers = { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
  const { status, text } = await ask(origin, 'act', `/desk/requests/${no}/acts/${act}`, {
    method: 'POST',
    headers,
    body,
  });
  if (status === 303) acted += 1;
  else if (status === 409) conflicts += 1;
  else if (status < 500) wrong.push(`${act} ${status} ${text.slice(0, 200)}`);
}

async function clerk(origin, cookie, department, day) {
  const list = (query) =>
    ask(origin, query.includes('q=') ? 'search' : 'list', `/desk/requests${query}`, { headers: { cookie } });
  while (!isOver) {
    const chance = Math.random();
    if (chance < 0.45) await list('');
    else if (chance < 0.6) await ask(origin, 'first screen', '/desk', { headers: { cookie } });
    else if (chance < 0.8) await list(`?q=${encodeURIComponent(pick([words.common, words.rare, ...words.things]))}`);
    else await work(origin, cookie, department, day);
    await wait(Number(values.think) * (0.5 + Math.random()));
  }
}

async function citizen(origin) {
  while (!isOver) {
    await file(origin);
    await wait(Number(values.think) * (0.5 + Math.random()));
  }
}

async function reader(origin) {
  while (!isOver) {
    const { no, code } = pick(receipts);
    const { status } = await ask(origin, 'status', `/api/v1/requests/${no}`, {
      headers: { authorization: `GK-Code ${no}:${code}` },
    });
    if (status !== 200 && status < 500) wrong.push(`status ${status}`);
    await wait(Number(values.think) * (0.5 + Math.random()));
  }
}

/** Slope of the line through the later half of what was measured: MiB a minute. */
function slope(points) {
  const late = points.slice(Math.floor(points.length / 2));
  const mean = (of) => late.reduce((sum, point) => sum + of(point), 0) / late.length;
  const [x, y] = [mean(({ s }) => s), mean(({ mib }) => mib)];
  const over = late.reduce((sum, { s, mib }) => sum + (s - x) * (mib - y), 0);
  return (over / late.reduce((sum, { s }) => sum + (s - x) ** 2, 0)) * 60;
}

const counts = async (origin) => {
  const text = await (await fetch(`${origin}/metrics`)).text();
  const of = (name) => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
  return { requests: of('gongkai_requests_total'), acts: of('gongkai_acts_total') };
};

const dir = mkdtempSync(join(tmpdir(), 'gk-mixed-'));
const engine = databases(values.engine);
let failed = false;
try {
  const departments = Array.from({ length: 10 }, (_, n) => `d${String(n).padStart(2, '0')}`);
  const people = departments.map((department) => ({
    login: `clerk.${department}`,
    role: 'clerk',
    department,
    sessions: Math.ceil(Number(values.clerks) / departments.length),
  }));
  const rows = Number(values.rows);
  const { origin, cookies, data, rss, cpu, faults, stop } = await office({
    dir,
    rows,
    people,
    databaseUrl: await engine.next(),
  });
  const had = await counts(origin);
  while (receipts.length < BEFORE && wrong.length === 0) await file(origin);
  kinds.clear();
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const seats = departments.flatMap((department) =>
    cookies[`clerk.${department}`].map((cookie) => [cookie, department]),
  );
  const start = performance.now();
  const cpuBefore = cpu();
  const memory = [];
  const wal = () => statSync(join(data, 'gongkai.db-wal'), { throwIfNoEntry: false })?.size ?? 0;
  let mostWal = 0;
  const measuring = (async () => {
    while (!isOver) {
      memory.push({ s: (performance.now() - start) / 1000, mib: rss() });
      mostWal = Math.max(mostWal, wal() / 1_048_576);
      await wait(1000);
    }
  })();
  const everybody = [
    ...seats.slice(0, Number(values.clerks)).map(([cookie, department]) => clerk(origin, cookie, department, day)),
    ...Array.from({ length: SUBMITTERS }, () => citizen(origin)),
    ...Array.from({ length: READERS }, () => reader(origin)),
  ];
  await wait(seconds * 1000);
  isOver = true;
  await Promise.all([...everybody, measuring]);
  agent.destroy();
  const cpuTaken = cpu() - cpuBefore;
  const now = await counts(origin);
  await stop();
  const all = [...kinds.values()].reduce((sum, { length }) => sum + length, 0);
  say(
    `${values.engine}, ${rows} archived: ${all} answers in ${seconds} s, ${(all / seconds).toFixed(0)}/s, ${((cpuTaken / all) * 1000).toFixed(1)} ms of processor time each`,
  );
  for (const [kind, times] of kinds) {
    times.sort((a, b) => a - b);
    const [half, most] = [quantile(times, 0.5), quantile(times, 0.95)];
    say(
      `  ${kind}: ${times.length}, p50 ${half.toFixed(1)} ms, p95 ${most.toFixed(1)} ms, longest ${times.at(-1).toFixed(0)} ms`,
    );
  }
  const lost = filed - (now.requests - had.requests);
  const lostActs = filed + acted - (now.acts - had.acts);
  say(
    `  errors ${wrong.length}, lost filings ${lost}, lost acts ${lostActs}, told that another was first ${conflicts}`,
  );
  for (const line of [...new Set(wrong), ...faults].slice(0, 5)) say(`    ${line}`);
  const grows = slope(memory);
  const [first, last] = [memory[0], memory.at(-1)];
  say(
    `  memory ${first.mib.toFixed(0)} to ${last.mib.toFixed(0)} MiB, ${grows.toFixed(1)} MiB a minute in the later half; log ${mostWal.toFixed(1)} MiB at most`,
  );
  failed = wrong.length > 0 || faults.length > 0 || lost !== 0 || lostActs !== 0;
  if (isSoak && (grows > MOST_MIB_A_MINUTE || mostWal > MOST_WAL_MIB)) failed = true;
} finally {
  engine.stop();
  rmSync(dir, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
