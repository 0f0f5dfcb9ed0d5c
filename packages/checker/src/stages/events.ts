import type { Store } from '../run/store/open.ts';
import type { ScanEvent } from './request.ts';

/** So many of one kind are kept: the first tell what happened, the rest that it went on. */
const MOST = 20;

/** Tells on, and keeps what an evaluator will ask about: what the run noted, at most 20 of a kind. */
export function noting(store: Store, tell: (event: ScanEvent) => void): (event: ScanEvent) => void {
  const insert = store.db.prepare("INSERT INTO event (at, stage, level, code, detail) VALUES (?, ?, 'note', ?, ?)");
  const count = store.db.prepare("SELECT COUNT(*) AS n FROM event WHERE level = 'note' AND code = ?");
  let stage = '';
  return (event) => {
    if (event.event === 'stage') ({ stage } = event);
    if (event.event === 'note' && Number(count.get(event.code)?.n ?? 0) < MOST)
      store.write(() => insert.run(Date.now(), stage, event.code, event.detail));
    tell(event);
  };
}
