import type { DatabaseSync } from 'node:sqlite';
import { trials, type Trial, type TrialLook } from '../run/view.ts';
import { mergeTrials } from './renders/merge-trials.ts';
import type { Cluster } from './render.ts';
import type { TrialFacts } from './views.ts';

/** What was tried in the browser, by trial; a trial that was not made is absent. */
export function readViews(db: DatabaseSync): ReadonlyMap<Trial, TrialFacts> {
  const rows = db.prepare("SELECT body FROM fact WHERE kind = ? AND key LIKE ? || '%' ORDER BY key");
  const bodies = (kind: string, prefix: string): unknown[] =>
    rows.all(kind, prefix).map(({ body }) => JSON.parse(String(body)) as unknown);
  const clusters = bodies('cluster', '') as Cluster[];
  const found = new Map<Trial, TrialFacts>();
  for (const trial of trials) {
    const first = bodies('trial', `1 ${trial} `) as TrialLook[];
    const second = bodies('trial', `2 ${trial} `) as TrialLook[];
    if (first.length > 0 || bodies('trial-meta', trial).length > 0)
      found.set(trial, mergeTrials(clusters, first, second));
  }
  return found;
}
