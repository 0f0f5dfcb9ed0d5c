import { copyFileSync, existsSync, linkSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeName } from '../../facts/unchanged/carry.ts';
import { openEarlier, type EarlierRun, type TakenRun } from '../../facts/unchanged/earlier.ts';
import { names } from '../../run/folder.ts';
import { loadMeta, saveMeta, type Plan } from '../../run/plan.ts';
import type { Store } from '../../run/store/open.ts';

const evidenceFile = /^pages-(\d+)\.warc\.gz$/;
const carriedKey = 'carried-files';
/** What is kept in its place by a run that began without another's evidence. */
const nothing = 'none';

/**
 * Opens the run before, when the plan names one, and makes its evidence a part of this run's folder: the files are shared, not
 * copied, where the disk can do that, and each folder stays whole when the other is deleted. Undefined when there is none any
 * more, or when it did not keep its pages.
 */
export function takeOver(store: Store, dir: string, plan: Plan): TakenRun | undefined {
  const { since } = plan;
  const carried = loadMeta(store, carriedKey);
  if (since === undefined || carried === nothing) return undefined;
  const file = join(since, names.database);
  const earlier = existsSync(file) ? openFor(plan, file) : undefined;
  if (earlier === undefined) {
    // a run that began without cannot make room for another's evidence any more
    if (carried === undefined) saveMeta(store, carriedKey, nothing);
    return undefined;
  }
  if (carried === undefined) {
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
  const last = carriedFiles(store);
  const kept = new Set(readdirSync(dir).filter((name) => Number(evidenceFile.exec(name)?.[1] ?? last + 1) <= last));
  return {
    ...earlier,
    answer(url) {
      const answer = earlier.answer(url);
      // of a run whose evidence was purged there is nothing to go by
      return answer !== undefined && kept.has(answer.place.slice(0, answer.place.indexOf(':'))) ? answer : undefined;
    },
    isShared: earlier.isAlike && sharesNumbers(store, file),
  };
}

function openFor(plan: Plan, file: string): EarlierRun | undefined {
  const notes = (one: Plan): boolean => one.needs.includes('inspect:safety');
  return openEarlier(file, (before) =>
    keepsPages(before) && keepsPages(plan)
      ? {
          isAlike: before.tool === plan.tool && notes(before) === notes(plan),
          isSameTool: before.tool === plan.tool,
          isSameDay: before.asOf === plan.asOf,
        }
      : undefined,
  );
}

/**
 * Opens the database of the run before beside the run's own, to copy from, and tells whether both number addresses and blocks
 * alike. They do from the first request on, but not where the folder was away for a time, or holds another run by now.
 */
function sharesNumbers(store: Store, file: string): boolean {
  const { db } = store;
  store.commit();
  db.exec(`ATTACH '${`${pathToFileURL(file).href}?mode=ro`.replaceAll("'", "''")}' AS ${beforeName}`);
  const differs = (table: string, column: string): string =>
    `EXISTS (SELECT 1 FROM main.${table} o LEFT JOIN ${beforeName}.${table} b ON b.id = o.id
       WHERE o.id <= (SELECT MAX(id) FROM ${beforeName}.${table}) AND b.${column} IS NOT o.${column})`;
  return db.prepare(`SELECT ${differs('url', 'canon')} OR ${differs('block', 'links')} AS n`).get()?.n === 0;
}

/** How many files of this run's evidence another wrote. */
function carriedFiles(store: Store): number {
  const carried = loadMeta(store, carriedKey);
  return carried === undefined || carried === nothing ? 0 : Number(carried);
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
  const carried = carriedFiles(store);
  const first = `pages-${String(carried + 1).padStart(4, '0')}.warc.gz`;
  const row = store.db.prepare('SELECT evidence FROM fetch WHERE evidence >= ? ORDER BY id DESC LIMIT 1').get(first);
  if (row !== undefined) return String(row.evidence);
  return carried === 0 ? '' : `${first}:0+0`;
}
