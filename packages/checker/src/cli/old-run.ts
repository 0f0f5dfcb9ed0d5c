import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bad, good, type Read } from '@gongkai/model';
import { names, type RunFolder } from '../run/folder.ts';
import { finishedAt, loadMeta, loadPlan, type Plan } from '../run/plan.ts';
import { openStore } from '../run/store/open.ts';
import { loadPack, packOf } from './pack.ts';
import type { LoadedPack } from './shipped-pack.ts';
import { problem } from './problems.ts';
import { packCopy, takeRun } from './run-folder.ts';
import { sealedProblems } from './sealed.ts';

/** A run folder that was made earlier, taken for this process. */
export interface OldRun {
  readonly folder: RunFolder;
  readonly plan: Plan;
  readonly loaded: LoadedPack;
  /** True when all its looks were taken. */
  readonly isEnded: boolean;
}

/**
 * Takes a run folder and reads its plan and its pack.
 *
 * @param pack another pack, by id or file; absent: the one the run was made with
 */
export function openOldRun(dir: string, pack?: string): Read<OldRun> {
  const folder = takeRun(dir);
  if (!folder.ok) return folder;
  const read = readInside(folder.value, dir, pack);
  if (!read.ok) folder.value.unlock();
  return read;
}

/** The same for what changes its score: a sealed run is refused. */
export function openForChange(dir: string, pack?: string): Read<OldRun> {
  const sealed = sealedProblems(dir);
  return sealed.length > 0 ? bad(sealed) : openOldRun(dir, pack);
}

/** The same for what only a whole run has: a score. One that was interrupted is refused, for it would be taken for finished. */
export function openEndedRun(dir: string, pack?: string): Read<OldRun> {
  const run = openOldRun(dir, pack);
  if (!run.ok || run.value.isEnded) return run;
  run.value.folder.unlock();
  return bad([problem('run.unfinished', words.unfinished, { dir })]);
}

/** A whole run whose score may change. */
export function openForScore(dir: string, pack?: string): Read<OldRun> {
  const sealed = sealedProblems(dir);
  return sealed.length > 0 ? bad(sealed) : openEndedRun(dir, pack);
}

function readInside(folder: RunFolder, dir: string, pack: string | undefined): Read<OldRun> {
  const store = openStore(folder.path(names.database));
  const plan = loadPlan(store);
  const isEnded = loadMeta(store, finishedAt) !== undefined;
  store.close();
  if (plan === undefined) return bad([problem('run.no-plan', words.noPlan, { dir })]);
  const loaded = pack === undefined ? ownPack(folder.dir) : loadPack(pack);
  return loaded.ok ? good({ folder, plan, loaded: loaded.value, isEnded }) : loaded;
}

function ownPack(dir: string): Read<LoadedPack> {
  const file = join(dir, packCopy);
  try {
    return packOf(readFileSync(file, 'utf8'), file);
  } catch (error) {
    return bad([problem('run.no-pack', words.noPack, { file, code: (error as NodeJS.ErrnoException).code ?? '' })]);
  }
}

const words = {
  unfinished: {
    zh: '{dir} 的检查没有做完，不能评分：接着做请用 gongkai resume {dir}',
    en: 'The run in {dir} was interrupted and has no score yet: go on with gongkai resume {dir}',
  },
  noPlan: {
    zh: '{dir} 在开始之前就中断了，没有可接着做的：请删去它，重新 gongkai scan',
    en: '{dir} was interrupted before it began and holds nothing to go on with: remove it and scan again',
  },
  noPack: {
    zh: '读不到这次检查所用的评分标准 {file}（{code}）：请用 gongkai score … --pack 指定',
    en: 'The pack of this run, {file}, cannot be read ({code}): name one with gongkai score … --pack',
  },
} as const;
