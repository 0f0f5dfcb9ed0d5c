import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** An engine to run a suite on: name, why it is skipped, and a fresh empty store for each test. */
export interface TestEngine {
  readonly name: Engine;
  readonly skip: string | false;
  start(): Promise<void>;
  store(): Promise<Store>;
  stop(): Promise<void>;
}

/** Both engines; PostgreSQL is a throw-away server, skipped by name where it is not installed. */
export function engines(): readonly TestEngine[] {
  let server: ReturnType<typeof startPostgres> | undefined;
  let made = 0;
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
      async start() {
        server = startPostgres();
      },
      async store() {
        if (!server) throw new Error('not started');
        made += 1;
        const database = `t${made}`;
        const root = openPostgres(server.config, () => undefined);
        await sql.raw(`create database ${database}`).execute(root.db);
        await root.close();
        return openPostgres({ ...server.config, database }, () => undefined);
      },
      async stop() {
        server?.stop();
      },
    },
  ];
}
