import { randomUUIDv7 } from 'node:crypto';
import type { Store } from '../db/open.ts';
import type { JobTable } from '../db/tables.ts';
import { withTx } from '../db/tx.ts';
import type { JobData, Jobs } from './jobs.ts';

const MOST_TRIES = 5;
const BACKOFF_S = 10;

export interface EmbeddedOptions {
  readonly store: Store;
  readonly now: () => Date;
  readonly everyMs: number;
  /** Hears of each failure; the job is tried again, up to five times. */
  readonly onError: (name: string, error: unknown) => void;
}

/** Jobs in the register file itself, done one after another in this process. */
export function embeddedJobs({ store, now, everyMs, onError }: EmbeddedOptions): Jobs {
  const workers = new Map<string, (data: JobData) => Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let beat: Date | undefined;
  let isStopping = false;

  /** Takes the next due job and marks it as ours, in one step. */
  const take = (): Promise<JobTable | undefined> =>
    withTx(store, async (tx) => {
      const next = await tx
        .selectFrom('job')
        .selectAll()
        .where('state', '=', 'ready')
        .where('run_at', '<=', now().toISOString())
        .where('name', 'in', [...workers.keys()])
        .orderBy('run_at')
        .orderBy('id')
        .limit(1)
        .executeTakeFirst();
      if (!next) return undefined;
      await tx
        .updateTable('job')
        .set({ state: 'running', tries: next.tries + 1 })
        .where('id', '=', next.id)
        .execute();
      return { ...next, tries: next.tries + 1 };
    });

  async function runDue(): Promise<void> {
    beat = now();
    if (workers.size === 0) return;
    for (let job = await take(); job && !isStopping; job = await take()) {
      const { id, name, data, tries } = job;
      try {
        await workers.get(name)?.(JSON.parse(data) as JobData);
        await withTx(store, (tx) => tx.updateTable('job').set({ state: 'done' }).where('id', '=', id).execute());
      } catch (error) {
        onError(name, error);
        const runAt = new Date(now().getTime() + BACKOFF_S * 1000 * 2 ** tries).toISOString();
        await withTx(store, (tx) =>
          tx
            .updateTable('job')
            .set({ state: tries >= MOST_TRIES ? 'failed' : 'ready', run_at: runAt, last_error: String(error) })
            .where('id', '=', id)
            .execute(),
        );
      }
    }
  }

  const loop = (): void => {
    running = runDue()
      .catch((error: unknown) => onError('job loop', error))
      .then(() => {
        if (!isStopping) timer = setTimeout(loop, everyMs);
      });
  };

  return {
    async enqueue(tx, name, data, { runAt = now(), key } = {}) {
      await tx
        .insertInto('job')
        .values({
          id: randomUUIDv7(),
          name,
          data: JSON.stringify(data),
          run_at: runAt.toISOString(),
          key: key ?? null,
          tries: 0,
          state: 'ready',
          last_error: null,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    work: (name, run) => void workers.set(name, run),
    async start() {
      // a process that was killed left its jobs running: they are taken up again
      await withTx(store, (tx) =>
        tx.updateTable('job').set({ state: 'ready' }).where('state', '=', 'running').execute(),
      );
      loop();
    },
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      await running;
    },
    beatAt: () => beat,
  };
}
