import { copyFileSync, existsSync, linkSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openEarlier, type EarlierRun } from '../../facts/unchanged/earlier.ts';
import { names } from '../../run/folder.ts';
import { loadMeta, saveMeta, type Plan } from '../../run/plan.ts';
import type { Store } from '../../run/store/open.ts';

const evidenceFile = /^pages-(\d+)\.warc\.gz$/;
const carriedKey = 'carried-files';

/**
 * Opens the run before, when the plan names one, and makes its evidence a part of this run's folder: the files are shared, not
 * copied, where the disk can do that, and each folder stays whole when the other is deleted. Undefined when there is none any
 * more, or when it did not keep its pages.
 */
export function takeOver(store: Store, dir: string, plan: Plan): EarlierRun | undefined {
  const { since } = plan;
  if (since === undefined || !existsSync(join(since, names.database))) return undefined;
  const notes = (one: Plan): boolean => one.needs.includes('inspect:safety');
  const earlier = openEarlier(join(since, names.database), (before) =>
    keepsPages(before) && keepsPages(plan)
      ? {
          isAlike: before.tool === plan.tool && notes(before) === notes(plan),
          isSameTool: before.tool === plan.tool,
          isSameDay: before.asOf === plan.asOf,
        }
      : undefined,
  );
  if (earlier === undefined) return undefined;
  if (loadMeta(store, carriedKey) === undefined) {
    let last = 0;
    for (const file of readdirSync(since)) {
      const number = Number(evidenceFile.exec(file)?.[1] ?? 0);
      if (number === 0) continue;
      share(join(since, file), join(dir, file));
      last = Math.max(last, number);
    }
    saveMeta(store, carriedKey, String(last));
    store.commit();
  }
  return earlier;
}

const keepsPages = ({ needs }: Plan): boolean => needs.some((need) => need !== 'links');

function share(from: string, to: string): void {
  if (existsSync(to)) return; // a run that was killed here
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** Place of the last record of this run itself: the evidence of the run before is never written to. */
export function lastEvidence(store: Store): string {
  const carried = Number(loadMeta(store, carriedKey) ?? 0);
  const first = `pages-${String(carried + 1).padStart(4, '0')}.warc.gz`;
  const row = store.db.prepare('SELECT evidence FROM fetch WHERE evidence >= ? ORDER BY id DESC LIMIT 1').get(first);
  if (row !== undefined) return String(row.evidence);
  return carried === 0 ? '' : `${first}:0+0`;
}
