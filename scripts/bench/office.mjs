// An office for the benchmarks: an archive, people logged in, a server process of its own; on SQLite, or on a PostgreSQL that waits
// for its disk.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { officeFor } from '../../packages/platform/src/cli/upkeep.ts';
import { openPostgres } from '../../packages/platform/src/db/open.ts';
import { keysOf, openPlace, placeOf, prepare } from '../../packages/platform/src/operations/place.ts';
import { createAccount, logIn } from '../../packages/platform/src/staff/staff.ts';
import { systemActor } from '../../packages/platform/src/office.ts';
import { startPostgres } from '../../packages/platform/testing/postgres.ts';
import { fill } from './archive.mjs';
import { fillPostgres } from './archive-postgres.mjs';

const password = 'correct horse battery';
const main = fileURLToPath(new URL('../../packages/platform/src/cli/main.ts', import.meta.url));
const now = () => new Date();

/** Where databases are made: on SQLite a file in each folder, on PostgreSQL one server with a database for each. */
export function databases(engine) {
  if (engine !== 'postgres') return { next: async () => undefined, stop: () => undefined };
  const server = startPostgres({ durable: true });
  const { host, user } = server.config;
  const at = (name) => `postgres://${user}@/${name}?host=${encodeURIComponent(host)}`;
  let made = 0;
  return {
    async next() {
      made += 1;
      const store = openPostgres({ connectionString: at('postgres'), max: 1 }, () => undefined);
      await store.pool.query(`create database bench${made}`);
      await store.close();
      return at(`bench${made}`);
    },
    stop: () => server.stop(),
  };
}

/**
 * Makes an office with so many archived requests and `people` (`{ login, role, department, sessions }`) and serves it. Gives its
 * address, the cookies of each login, its memory and processor time, what it logged as an error, and how to stop it.
 */
export async function office({ dir, rows, people, databaseUrl }) {
  const data = join(dir, `rows-${rows}`);
  const place = placeOf(data, databaseUrl === undefined ? {} : { databaseUrl });
  let store = openPlace(place, () => undefined);
  await prepare(store, now);
  const keys = await keysOf(place, store);
  if (databaseUrl === undefined) {
    await store.close(); // the archive is made through a connection of its own
    fill(join(data, 'gongkai.db'), rows);
    store = openPlace(place, () => undefined);
  } else await fillPostgres(databaseUrl, rows);
  const here = officeFor(store, keys, place, now);
  const cookies = {};
  for (const { login, role, department, sessions = 1 } of people) {
    const { problems } = await createAccount(here, systemActor, { login, name: login, role, department, password });
    if (problems.length > 0) throw new Error(problems.map(({ code }) => code).join());
    cookies[login] = [];
    for (let n = 0; n < sessions; n += 1) {
      const done = await logIn(here, login, password);
      cookies[login].push(`gk=${done.token}`);
    }
  }
  await store.close();
  const args = ['--conditions=source', main, 'serve', '--data', data, '--port', '0', '--filings', '10000000'];
  const flags = process.env['BENCH_NODE_FLAGS']?.split(' ') ?? []; // as --cpu-prof
  const child = spawn(process.execPath, [...flags, ...args], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const faults = [];
  child.stderr.on('data', (chunk) => {
    for (const line of String(chunk).split('\n')) if (line.includes('"level":"error"')) faults.push(line);
  });
  const origin = await new Promise((ready, failed) => {
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}`)));
    child.stdout.once('data', (chunk) => ready(String(chunk).trim().replace(/\/$/, '')));
  });
  const stop = () => new Promise((done) => void (child.once('exit', done), child.kill('SIGTERM')));
  /** MiB the server holds now; NaN where the system does not tell. */
  const rss = () => {
    try {
      return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024;
    } catch {
      return Number.NaN;
    }
  };
  /** Seconds of processor time the server took so far; what other work does on the machine is not in it. */
  const cpu = () => {
    try {
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
      return (Number(fields[11]) + Number(fields[12])) / 100;
    } catch {
      return Number.NaN;
    }
  };
  return { origin, cookies, data, rss, cpu, faults, stop };
}
