import type { DatabaseSync } from 'node:sqlite';
import type { Observation } from '@gongkai/model';
import { probeKinds, type ProbeLooks } from './probe-looks.ts';

/** The looks of all probes; undefined when the run made none. */
export function readProbes(db: DatabaseSync): ProbeLooks | undefined {
  const looks = db.prepare('SELECT body FROM observation WHERE subject = ? ORDER BY n');
  const all: Partial<Record<(typeof probeKinds)[number], readonly Observation[]>> = {};
  for (const kind of probeKinds) {
    const rows = looks.all(`probe:${kind}`);
    if (rows.length > 0) all[kind] = rows.map(({ body }) => JSON.parse(String(body)) as Observation);
  }
  return Object.keys(all).length === 0 ? undefined : all;
}
