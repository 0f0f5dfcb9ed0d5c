import { factRows } from '../../run/store/fact-rows.ts';
import type { Store } from '../../run/store/open.ts';
import { watchTraps, type StoppedPattern, type TrapState, type TrapWatch } from './patterns.ts';

const kind = 'trap-watch';

/** The watch of a run: new, or as the run left it when it was stopped. What was cut off stays cut off, whatever ended it. */
export function openTraps(store: Store): TrapWatch {
  const left = factRows(store).get(kind, 'state') as TrapState | null | undefined;
  const stopped = store.db.prepare('SELECT pattern, pages, example FROM trap ORDER BY pattern').all() as unknown;
  return watchTraps({ ...(left ?? undefined), stopped: stopped as readonly StoppedPattern[] });
}

/** Writes what was cut off, before anything is left out for it: a run that is killed now still tells of it. */
export function saveStopped(store: Store, { stopped }: Pick<TrapWatch, 'stopped'>): void {
  if (stopped.length === 0) return;
  const save = store.db.prepare('INSERT OR REPLACE INTO trap (pattern, pages, example) VALUES (?, ?, ?)');
  for (const { pattern, pages, example } of stopped) store.write(() => save.run(pattern, pages, example));
}

/** Keeps what an unfinished crawl has in mind; a finished one has nothing to keep. */
export function saveWatch(store: Store, watch: TrapWatch, isUnfinished: boolean): void {
  const facts = factRows(store);
  if (isUnfinished) facts.put(kind, 'state', watch.state());
  else if (facts.has(kind, 'state')) facts.put(kind, 'state', null);
}
