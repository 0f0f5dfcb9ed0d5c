import { createHash } from 'node:crypto';
import { appendFile, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { firstYear, isWorkingDay, lastYear } from '@gongkai/calendar';
import { isDay } from '@gongkai/model';
import { verifyChain } from '../audit/chain.ts';
import { withTx } from '../db/tx.ts';
import { placeOf } from '../files/receive.ts';
import type { Office } from '../office.ts';
import { rebuildViews, remind } from '../registers/request/index.ts';
import { keepSelfcheck } from '../registers/selfcheck/index.ts';
import { dayOf } from '../day-of.ts';
import type { Log } from './log.ts';
import { nextNight } from './night.ts';
import { runRetention } from './retention.ts';

const JOB = 'nightly';
/** A job of its own: what the rest of the night trips over does not keep anybody's data longer. */
const RETENTION = 'retention';
const DAY_MS = 86_400_000;
/** Uploads are good for a day; an hour more lets a filing that began in time end. */
const ORPHAN_MS = DAY_MS + 3_600_000;
const KEPT_KEYS_DAYS = 30;

const before = (now: Date, ms: number): string => new Date(now.getTime() - ms).toISOString();

/**
 * Removes uploads that nobody filed with: the file first, then its row, so that a crash leaves a row that is tried again and
 * never a file that nothing names. A file that another row names stays. Returns how many rows went.
 */
export async function removeOrphans({ store, filesDir, now }: Office): Promise<number> {
  const orphans = await store.db
    .selectFrom('file')
    .select(['id', 'sha256'])
    .where('owner_table', '=', 'upload')
    .where('at', '<', before(now(), ORPHAN_MS))
    .execute();
  for (const { id, sha256 } of orphans) {
    const others = await store.db
      .selectFrom('file')
      .select('id')
      .where('sha256', '=', sha256)
      .where('id', '!=', id)
      .where('state', '!=', 'erased')
      .limit(1)
      .execute();
    if (others.length === 0) await rm(placeOf(filesDir, sha256), { force: true });
    await withTx(store, (tx) =>
      tx.deleteFrom('file').where('id', '=', id).where('owner_table', '=', 'upload').execute(),
    );
  }
  return orphans.length;
}

/** Removes files older than a day that no row names: a crash came between a file and its row. Returns how many. */
export async function removeUnnamed({ store, filesDir, now }: Office): Promise<number> {
  const entries = await readdir(filesDir, { recursive: true, withFileTypes: true }).catch(() => []);
  let removed = 0;
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const changed = await stat(path).catch(() => undefined);
    if (!changed || now().getTime() - changed.mtimeMs < ORPHAN_MS) continue;
    const rows = await store.db
      .selectFrom('file')
      .select('id')
      .where('sha256', '=', entry.name)
      .where('state', '!=', 'erased')
      .limit(1)
      .execute();
    if (rows.length > 0) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}

/** Answers to keys older than thirty days, and sessions that are over. */
export async function removeOld({ store, now }: Office): Promise<void> {
  await withTx(store, async (tx) => {
    await tx
      .deleteFrom('idempotency')
      .where('at', '<', before(now(), KEPT_KEYS_DAYS * DAY_MS))
      .execute();
    await tx.deleteFrom('session').where('expires_at', '<', now().toISOString()).execute();
  });
}

/** Writes the audit chain's end beside the database: who rewrites the whole chain has this file to explain. */
export async function noteAuditHead({ store, filesDir, digest, now }: Office): Promise<boolean> {
  const state = await verifyChain(store, digest);
  const line = JSON.stringify({ at: now().toISOString(), ...state });
  await appendFile(join(dirname(filesDir), 'audit-heads.jsonl'), `${line}\n`, { mode: 0o600 });
  return state.ok;
}

/** Says who does the nightly work. Before the jobs start. */
export function doUpkeep(office: Office, log: Log): void {
  office.jobs.work(JOB, async () => {
    const orphans = await removeOrphans(office);
    const unnamed = await removeUnnamed(office);
    await removeOld(office);
    await keepSelfcheck(office);
    const reminded = await remind(office);
    const isWhole = await noteAuditHead(office);
    log(isWhole ? 'info' : 'error', 'nightly', { orphans, unnamed, reminded, isWhole });
    await planUpkeep(office);
  });
  office.jobs.work(RETENTION, async () => {
    const { done } = await runRetention(office);
    log('info', 'retention', { ...done });
    await planUpkeep(office);
  });
}

/** Plans the next night's work, once however often it is asked. After the jobs started. */
export async function planUpkeep({ store, jobs, now }: Office): Promise<void> {
  const runAt = nextNight(now());
  await withTx(store, async (tx) => {
    for (const name of [JOB, RETENTION]) await jobs.enqueue(tx, name, {}, { runAt, key: dayOf(runAt) });
  });
}

/** The published working days, as one short text. */
function calendarPrint(): string {
  const hash = createHash('sha256');
  for (let at = Date.UTC(firstYear, 0, 1); at <= Date.UTC(lastYear, 11, 31); at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (isDay(day)) hash.update(isWorkingDay(day) ? '1' : '0');
  }
  return `${lastYear} ${hash.digest('hex')}`;
}

/** Works every term out anew when the published working days are not those of the last start. Returns how many moved. */
export async function settleCalendar(office: Office, log: Log, print = calendarPrint()): Promise<number> {
  const { store } = office;
  const name = 'calendar';
  const had = await store.db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst();
  const value = JSON.stringify(print);
  if (had?.value === value) return 0;
  const moved = had ? await rebuildViews(office) : 0;
  await withTx(store, (tx) =>
    tx
      .insertInto('setting')
      .values({ name, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute(),
  );
  if (had) log('info', 'calendar', { moved });
  return moved;
}
