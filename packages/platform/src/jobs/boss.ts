import { Fault } from '@gongkai/model';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Store } from '../db/open.ts';
import type { JobData, Jobs } from './jobs.ts';

export interface BossOptions {
  readonly store: Store;
  readonly now: () => Date;
  /** Hears of each failure; the queue tries again by its own rules. */
  readonly onError: (name: string, error: unknown) => void;
}

/** Jobs on the same PostgreSQL: any number of processes share them, and a job is sent on the transaction's own connection. */
export function bossJobs({ store, now, onError }: BossOptions): Jobs {
  const { pool } = store;
  if (!pool) throw new Fault('jobs.no-server', 'pg-boss needs PostgreSQL');
  const db = { executeSql: (text: string, values?: unknown[]) => pool.query(text, values) };
  const boss = new PgBoss({ db });
  boss.on('error', (error) => onError('pg-boss', error));
  const workers = new Map<string, (data: JobData) => Promise<void>>();
  let beat: Date | undefined;
  return {
    async enqueue(tx, name, data, { runAt, key } = {}) {
      await boss.send(name, data, {
        db: fromKysely(tx),
        retryLimit: 5,
        retryBackoff: true,
        ...(runAt && { startAfter: runAt }),
        ...(key !== undefined && { singletonKey: key }),
      });
    },
    work: (name, run) => void workers.set(name, run),
    async start() {
      await boss.start();
      beat = now();
      for (const [name, run] of workers) {
        await boss.createQueue(name, { policy: 'exclusive' });
        await boss.work<JobData>(name, async (jobs) => {
          beat = now();
          for (const { data } of jobs)
            await run(data).catch((error: unknown) => {
              onError(name, error);
              throw error;
            });
        });
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
    beatAt: () => beat,
  };
}
