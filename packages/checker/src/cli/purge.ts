import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '@gongkai/model';
import { holdsRun } from '../run/folder.ts';
import type { Console } from './console.ts';
import { exit, type Exit } from './exit.ts';
import type { Flags } from './flags.ts';
import { problem, problemLines } from './problems.ts';
import { takeRun } from './run-folder.ts';
import { isSealed } from './sealed.ts';
import { shownPath } from './shown-path.ts';

const evidence = /^(?:pages-\d+\.warc\.gz|log\.ndjson)$/;
const DAY_MS = 86_400_000;

/** `gongkai purge DIR --older DAYS`: removes the evidence of old runs, which may hold personal data; only told without `--yes`. */
export async function purge(console: Console, operands: readonly string[], flags: Flags): Promise<Exit> {
  const { locale } = console;
  const days = /^(\d{1,5})d?$/.exec(typeof flags['older'] === 'string' ? flags['older'] : '')?.[1];
  const missing = operands.filter((dir) => !existsSync(dir));
  if (days === undefined || missing.length > 0) {
    const problems = [
      ...(days === undefined ? [problem('purge.older', words.older)] : []),
      ...missing.map((dir) => problem('purge.missing', words.missing, { dir })),
    ];
    for (const line of problemLines(problems, locale)) console.err(line);
    return exit.usage;
  }
  const before = console.now() - Number(days) * DAY_MS;
  const told = operands.flatMap((one) => runsIn(one)).filter((dir) => purgeRun(console, dir, before, flags));
  if (told.length === 0) console.err(say(words.nothing, locale, { days }));
  else if (flags['yes'] !== true) console.err(words.dry[locale]);
  return exit.done;
}

/** True when something was to be said of this run. */
function purgeRun(console: Console, dir: string, before: number, flags: Flags): boolean {
  const { locale } = console;
  // a database is touched by every opening: how old a run is, its evidence says
  const files = readdirSync(dir).filter((name) => evidence.test(name));
  const newest = Math.max(0, ...files.map((name) => statSync(join(dir, name)).mtimeMs));
  const isWhole = flags['all'] === true;
  if ((files.length === 0 && !isWhole) || newest >= before) return false;
  if (isSealed(dir)) {
    console.err(say(words.sealed, locale, { dir: shownPath(dir) }));
    return true;
  }
  const taken = takeRun(dir);
  if (!taken.ok) {
    for (const line of problemLines(taken.problems, locale)) console.err(line);
    return true;
  }
  try {
    if (flags['yes'] === true) {
      if (isWhole) rmSync(dir, { recursive: true });
      else for (const name of files) rmSync(join(dir, name));
    }
    console.out(say(isWhole ? words.whole : words.files, locale, { dir: shownPath(dir), count: files.length }));
  } finally {
    taken.value.unlock();
  }
  return true;
}

function runsIn(dir: string, depth = 0): readonly string[] {
  if (holdsRun(dir)) return [dir];
  if (depth === 3) return [];
  const below = readdirSync(dir, { withFileTypes: true }).filter((one) => one.isDirectory());
  return below.flatMap(({ name }) => runsIn(join(dir, name), depth + 1));
}

const words = {
  older: { zh: '需要 --older 天数，如 --older 180d', en: '--older DAYS is needed, such as --older 180d' },
  missing: { zh: '没有文件夹 {dir}：请核对路径', en: 'There is no folder {dir}: check the path' },
  dry: { zh: '以上只是列出；确认删除请加 --yes', en: 'Nothing was removed yet: add --yes to do it' },
  nothing: {
    zh: '没有 {days} 天前的证据可清除',
    en: 'There is no evidence older than {days} days to remove',
  },
  sealed: { zh: '{dir} 已封存，不清除', en: '{dir} is sealed and is kept' },
  whole: { zh: '{dir}：整个文件夹', en: '{dir}: the whole folder' },
  files: {
    zh: '{dir}：{count} 个证据文件（分数和报告保留）',
    en: '{dir}: {count} files of evidence (score and report stay)',
  },
} as const;
