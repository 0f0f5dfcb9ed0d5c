import { existsSync } from 'node:fs';
import { Fault } from '@gongkai/model';
import { sql } from 'kysely';
import { app } from '../app.ts';
import { sealOldFiles } from '../files/seal-old.ts';
import { letterWork, remind } from '../registers/request/index.ts';
import type { Store } from '../db/open.ts';
import { embeddedJobs } from '../jobs/embedded.ts';
import type { Office } from '../office.ts';
import { jsonLog } from '../operations/log.ts';
import { filesIn, keysOf, openPlace, prepare, type Place } from '../operations/place.ts';
import { listen } from '../operations/serve.ts';
import { doUpkeep, planUpkeep, settleCalendar } from '../operations/upkeep.ts';
import { watched } from '../operations/watch.ts';
import type { Terminal } from './terminal.ts';

export interface ServeFlags {
  readonly port: number;
  readonly host: string;
  readonly siteOrigin: readonly string[];
  readonly trustProxy: readonly string[];
  readonly allowPrivate: readonly string[];
  readonly embed?: string;
  readonly publicUrl?: string;
  readonly filings?: number;
  readonly seed?: string;
}

const GRACE_MS = 10_000;

/** Refuses a register file whose pages do not hold together, before anything is written to it. */
async function mustBeWhole({ engine, db }: Store): Promise<void> {
  if (engine !== 'sqlite') return;
  try {
    const { rows } = await sql<{ quick_check: string }>`pragma quick_check`.execute(db);
    const found = rows[0]?.quick_check;
    if (found !== 'ok') throw new Fault('store.corrupt', found ?? '');
  } catch (error) {
    throw error instanceof Fault ? error : new Fault('store.corrupt', String(error), { cause: error });
  }
}

/** The log-in service, when the environment names one: its secret does not belong on a command line. */
function oidcOf(env: Terminal['env']): Pick<Office['config'], 'oidc'> {
  const { GONGKAI_OIDC_ISSUER: issuer, GONGKAI_OIDC_CLIENT: clientId, GONGKAI_OIDC_SECRET: clientSecret } = env;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return {};
  return { oidc: { issuer, clientId, clientSecret, departmentClaim: env['GONGKAI_OIDC_DEPARTMENT'] ?? 'department' } };
}

/** Serves an office until it is told to end; resolves with the exit code. */
export async function serve(terminal: Terminal, place: Place, flags: ServeFlags): Promise<number> {
  const { now, env } = terminal;
  const log = jsonLog(terminal.err, now);
  const onError = (name: string, error: unknown): void => log('error', name, { message: String(error) });
  const store = openPlace(place, (error) => onError('database', error));
  try {
    await mustBeWhole(store);
    await prepare(store, now);
    const keys = await keysOf(place, store);
    const jobs =
      store.engine === 'postgres'
        ? (await import('../jobs/boss.ts')).bossJobs({ store, now, onError }) // weighs as much as all the rest
        : embeddedJobs({ store, now, everyMs: 1000, onError });
    const chromium = [env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
      (path) => path !== undefined && existsSync(path),
    );
    const office: Office = {
      store,
      keys,
      jobs,
      filesDir: filesIn(place.data),
      now,
      digest: env['GONGKAI_DIGEST'] === 'sm3' ? 'sm3' : 'sha256',
      config: {
        publicUrl: flags.publicUrl ?? '',
        siteOrigins: flags.siteOrigin,
        filingsPerTenMinutes: flags.filings ?? 30,
        trustedProxies: flags.trustProxy,
        allowPrivate: flags.allowPrivate,
        ...(flags.embed !== undefined && { embedDir: flags.embed }),
        ...(chromium !== undefined && { chromium }),
        ...oidcOf(env),
      },
    };
    if (flags.seed === 'demo') {
      const empty = (await store.db.selectFrom('request').select('id').limit(1).execute()).length === 0;
      if (empty) await (await import('../seed/demo.ts')).seedDemo(office);
    }
    const site = app(office, (number, error) =>
      log('error', 'fault', {
        number,
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
    );
    const served = await listen(
      watched((request, bindings) => site.fetch(request, bindings), office, log),
      flags.port,
      flags.host,
    );
    doUpkeep(office, log);
    letterWork(office);
    await jobs.start();
    await settleCalendar(office, log);
    const { sealed, missing } = await sealOldFiles(office);
    if (sealed + missing.length > 0)
      log(missing.length > 0 ? 'error' : 'info', 'files sealed', { sealed, missing: missing.join(' ') });
    await planUpkeep(office);
    await remind(office); // a night that was slept through is made up for
    terminal.out(`http://${flags.host.includes(':') ? `[${flags.host}]` : flags.host}:${served.port}/`);
    log('info', 'serving', { port: served.port, engine: store.engine });
    await new Promise<void>((end) => terminal.onSignal(end));
    log('info', 'stopping');
    await served.close(GRACE_MS);
    await jobs.stop();
    if (store.engine === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(store.db);
    return 0;
  } finally {
    await store.close();
  }
}
