import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { sql } from 'kysely';
import { keysFrom, type Keys } from '../src/crypto/keys.ts';
import { migrate } from '../src/db/migrate.ts';
import { openPostgres, openSqlite, type Engine, type Store } from '../src/db/open.ts';
import { bossJobs } from '../src/jobs/boss.ts';
import { embeddedJobs } from '../src/jobs/embedded.ts';
import type { Office, OfficeConfig } from '../src/office.ts';
import { skipPostgres, startPostgres } from './postgres.ts';

/** One key, the same in every test: what is sealed in one place opens in another. */
export const testKeys = (): Keys =>
  keysFrom(
    JSON.stringify({
      schema: 'gongkai.keys/1',
      keys: [{ id: 'test', secret: Buffer.alloc(32, 7).toString('base64') }],
    }),
  );

export interface TestOffice extends Office {
  /** Moves the still clock. */
  setNow(moment: string): void;
  end(): Promise<void>;
}

export interface TestOfficeOptions {
  /** ISO 8601 with offset. */
  readonly now?: string;
  readonly store?: Store;
  readonly config?: Partial<OfficeConfig>;
}

/** An office with empty registers and a clock that stands still: in memory unless a store is given. */
export async function testOffice({
  now = '2026-11-23T09:00:00+08:00',
  store,
  config = {},
}: TestOfficeOptions = {}): Promise<TestOffice> {
  const here = store ?? openSqlite(':memory:');
  const filesDir = mkdtempSync(join(tmpdir(), 'gk-files-'));
  let at = new Date(now);
  const clock = (): Date => at;
  await migrate(here, clock);
  const onError = (name: string, error: unknown): void => console.error(name, error);
  const jobs =
    here.engine === 'postgres'
      ? bossJobs({ store: here, now: clock, onError })
      : embeddedJobs({ store: here, now: clock, everyMs: 50, onError });
  return {
    store: here,
    keys: testKeys(),
    jobs,
    filesDir,
    now: clock,
    digest: 'sha256',
    config: {
      publicUrl: '',
      siteOrigins: [],
      filingsPerTenMinutes: 30,
      trustedProxies: [],
      allowPrivate: [],
      ...config,
    },
    setNow(moment) {
      at = new Date(moment);
    },
    async end() {
      await here.close();
      rmSync(filesDir, { recursive: true, force: true });
    },
  };
}

/** An engine to run a suite on: name, why it is skipped, and a fresh store without rows for each test. */
export interface TestEngine {
  readonly name: Engine;
  readonly skip: string | false;
  start(): Promise<void>;
  store(): Promise<Store>;
  stop(): Promise<void>;
}

let server: ReturnType<typeof startPostgres> | undefined;
let made = 0;

/** The throw-away server of this process, started for whoever asks first, with a database whose tables are made. */
async function serverHere(): Promise<ReturnType<typeof startPostgres>> {
  if (server) return server;
  const begun = startPostgres();
  server = begun;
  process.once('exit', () => begun.stop());
  await within(begun.config, 'create database made');
  const store = openPostgres({ ...begun.config, database: 'made' }, () => undefined);
  await migrate(store, () => new Date());
  await store.close();
  return begun;
}

async function within(config: Parameters<typeof openPostgres>[0], statement: string): Promise<void> {
  const root = openPostgres(config, () => undefined);
  await sql.raw(statement).execute(root.db);
  await root.close();
}

/** Both engines; PostgreSQL is skipped by name where it is not installed. Its databases are copies of one that was migrated. */
export function engines(): readonly TestEngine[] {
  return [
    {
      name: 'sqlite',
      skip: false,
      start: async () => undefined,
      store: async () => openSqlite(':memory:'),
      stop: async () => undefined,
    },
    {
      name: 'postgres',
      skip: skipPostgres,
      start: async () => void (await serverHere()),
      async store() {
        const { config } = await serverHere();
        made += 1;
        await within(config, `create database t${made} template made`);
        return openPostgres({ ...config, database: `t${made}` }, () => undefined);
      },
      stop: async () => undefined,
    },
  ];
}
