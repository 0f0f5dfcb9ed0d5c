import type { RunBefore } from '@gongkai/model';
import { loadMeta, runBefore } from '../../run/plan.ts';
import type { Store } from '../../run/store/open.ts';

/** What a run takes over, as it is counted. */
export type Carried = { -readonly [key in keyof RunBefore]: RunBefore[key] };

/**
 * Counts what this run takes over from the run before. The count reaches the disk with the rows that it counts: a killed run
 * goes on where its rows end.
 */
export function countCarried(store: Store, run: string): Carried {
  const kept = loadMeta(store, runBefore);
  // written below
  const counted: Carried = kept === undefined ? { run, unchanged: 0, carried: 0 } : (JSON.parse(kept) as Carried);
  const put = store.db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)');
  store.beforeCommit(() => put.run(runBefore, JSON.stringify(counted)));
  return counted;
}
