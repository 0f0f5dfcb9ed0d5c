import type { Observation } from '@gongkai/model';
import type { Store } from './store/open.ts';

/** The looks at each subject, in order. Only added, never changed. */
export interface Observations {
  add(subject: string, observation: Observation): void;
  of(subject: string): readonly Observation[];
}

export function openObservations(store: Store): Observations {
  const next = store.db.prepare('SELECT COALESCE(MAX(n), 0) + 1 AS n FROM observation WHERE subject = ?');
  const insert = store.db.prepare('INSERT INTO observation (subject, n, at, body) VALUES (?, ?, ?, ?)');
  const read = store.db.prepare('SELECT body FROM observation WHERE subject = ? ORDER BY n');
  return {
    add(subject, observation) {
      const n = Number(next.get(subject)?.n);
      store.write(() => insert.run(subject, n, Date.parse(observation.at), JSON.stringify(observation)));
    },
    of: (subject) => read.all(subject).map((row) => JSON.parse(String(row.body)) as Observation),
  };
}

/** ISO 8601 with the offset of China, as every time in a report: `2026-11-20T09:30:00+08:00`. */
export const chinaTime = (ms: number): string => `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
