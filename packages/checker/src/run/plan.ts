import type { Day, Site } from '@gongkai/model';
import type { Store } from './store/open.ts';

/** All that decides what a run does, fixed before its first request and kept in it: time and chance are inputs. */
export interface Plan {
  readonly id: string;
  readonly site: Site;
  readonly seed: string;
  readonly asOf: Day;
  readonly startedAt: string;
  readonly tool: string;
  readonly maxPages: number;
  /** Requests a second and host, or `max`. */
  readonly rate: number | 'max';
  /** Requests a second to a host that is not the site's own; absent: as to its own. */
  readonly foreignRate?: number;
  /** G of the confirmation gaps G, 3G, 6G. */
  readonly confirmGapS: number;
  /** Seconds within which an answer must begin; 15 where it does not say. The whole answer has four times as long. */
  readonly timeoutS?: number;
  /** A page elsewhere that answers while our own line is well; absent: only the home page is the control. */
  readonly reference?: string;
  readonly allowPrivate: readonly string[];
  readonly contact: string;
  readonly office: string;
  readonly browser: boolean;
  /** Pages are asked for once more as by a visitor whom a search engine sends. */
  readonly cloak?: boolean;
  /** `22-06`: hours of the day in China within which anything is asked. Absent: at any time. */
  readonly hours?: string;
  /** Who owns the site and wants its robots.txt left aside on its own hosts. */
  readonly ignoreRobots?: string;
  /** Check ids of `--only`, empty for what the pack asks. */
  readonly only: readonly string[];
  /** Only these addresses are asked, and the home page: a look at single findings again. Absent: the whole site. */
  readonly pages?: readonly string[];
  /** Folder of a run of this site before: what is unchanged since is not read again. */
  readonly since?: string;
  /** What the bound checks need looked at. */
  readonly needs: readonly string[];
  /** Parameters that steer stages: sample sizes, axe tags. */
  readonly samples: Readonly<Record<string, number | readonly string[]>>;
}

export function savePlan(store: Store, plan: Plan): void {
  saveMeta(store, 'plan', JSON.stringify(plan));
}

/** The plan of a run; undefined in a folder whose run was killed before it was made. */
export function loadPlan(store: Store): Plan | undefined {
  const text = loadMeta(store, 'plan');
  return text === undefined ? undefined : (JSON.parse(text) as Plan);
}

/** Key of a run's notes: when all its looks were taken. */
export const finishedAt = 'finished-at';

/** Key of a run's notes: `yes` when a browser was wanted and there was none. */
export const browserMissing = 'browser-missing';

/** Key of a run's notes: what it owes to the run before, JSON of model's `RunBefore`. */
export const runBefore = 'run-before';

/** Key of a run's notes: the version that read its evidence again. */
export const reExtractedBy = 're-extracted-by';

export function saveMeta(store: Store, key: string, value: string): void {
  store.write(() => store.db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run(key, value));
}

export function loadMeta(store: Store, key: string): string | undefined {
  const row = store.db.prepare('SELECT value FROM meta WHERE key = ?').get(key);
  return row === undefined ? undefined : String(row.value);
}
