import { statfs } from 'node:fs/promises';
import { sql } from 'kysely';
import { migrations } from '../db/migrations/index.ts';
import type { Store } from '../db/open.ts';
import type { Office } from '../office.ts';

/** What must hold before work is sent here. */
export const readinessChecks = ['migrations', 'durable', 'disk', 'jobs'] as const;
export type Readiness = Readonly<Record<(typeof readinessChecks)[number], boolean>>;

const LEAST_FREE = 0.05;
/** A long job holds the beat up; one that hangs does so for longer. */
const LONGEST_BEAT_MS = 5 * 60_000;

async function migrated({ read }: Store): Promise<boolean> {
  const had = new Set((await read.selectFrom('migration').select('name').execute()).map(({ name }) => name));
  return migrations.every(({ name }) => had.has(name));
}

/** Whether what is acknowledged is on disk. */
async function durable({ engine, db }: Store): Promise<boolean> {
  if (engine === 'sqlite') {
    const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(db);
    return rows[0]?.synchronous === 2;
  }
  const { rows } = await sql<{ synchronous_commit: string }>`show synchronous_commit`.execute(db);
  return rows[0] !== undefined && rows[0].synchronous_commit !== 'off';
}

async function roomy(dir: string): Promise<boolean> {
  const { bavail, blocks } = await statfs(dir);
  return blocks === 0 || bavail / blocks > LEAST_FREE;
}

function beating({ jobs, store, now }: Office): boolean {
  const beat = jobs.beatAt();
  if (beat === undefined) return false;
  return store.engine === 'postgres' || now().getTime() - beat.getTime() < LONGEST_BEAT_MS; // pg-boss beats by itself
}

/** Each check; one that cannot be made does not hold. Never throws. */
export async function readiness(office: Office): Promise<Readiness> {
  const holds = (check: Promise<boolean>): Promise<boolean> => check.catch(() => false);
  const [isMigrated, isDurable, isRoomy] = await Promise.all([
    holds(migrated(office.store)),
    holds(durable(office.store)),
    holds(roomy(office.filesDir)),
  ]);
  return { migrations: isMigrated, durable: isDurable, disk: isRoomy, jobs: beating(office) };
}
