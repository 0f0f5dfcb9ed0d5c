import { Fault } from '@gongkai/model';
import { sql } from 'kysely';
import { migrations, type Migration } from './migrations/index.ts';
import type { Store } from './open.ts';
import { table, type Ground } from './schema.ts';
import { withTx } from './tx.ts';

/** Any number that is ours: two servers that start together wait for each other. */
const LOCK = 20_180_024;

/**
 * Brings the tables up to date, each step in a transaction of its own; returns the names of those that ran now.
 *
 * Throws `store.newer` for a database that a later version of this program has changed.
 */
export async function migrate(
  store: Store,
  now: () => Date,
  steps: readonly Migration[] = migrations,
): Promise<string[]> {
  const { engine, db } = store;
  const exists = await db.introspection.getTables().then((tables) => tables.some(({ name }) => name === 'migration'));
  if (!exists)
    await withTx(store, async (tx) => {
      const ground: Ground = { engine, db: tx };
      if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
      const again = await tx.introspection.getTables();
      if (again.some(({ name }) => name === 'migration')) return;
      await table(ground, 'migration', (t) =>
        t.addColumn('name', 'text', (c) => c.primaryKey().notNull()).addColumn('at', 'text', (c) => c.notNull()),
      );
    });
  const known = new Set(steps.map(({ name }) => name));
  const had = await db.selectFrom('migration').select('name').execute();
  const newer = had.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  if (newer.length > 0) throw new Fault('store.newer', newer.join(', '));
  const ran: string[] = [];
  for (const step of steps)
    await withTx(store, async (tx) => {
      if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
      const done = await tx.selectFrom('migration').select('name').where('name', '=', step.name).executeTakeFirst();
      if (done) return;
      await step.run({ engine, db: tx });
      await tx.insertInto('migration').values({ name: step.name, at: now().toISOString() }).execute();
      ran.push(step.name);
    });
  return ran;
}
