import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bad, good, type Problem, type Read } from '@gongkai/model';
import { readSettings } from './config.ts';
import type { Console } from './console.ts';
import { exit, type Exit } from './exit.ts';
import type { Flags } from './flags.ts';
import { problem, problemLines } from './problems.ts';
import { isFinished, siteFolder } from './run-folder.ts';
import { score } from './score.ts';
import type { Settings } from './setting-keys.ts';
import { readTargets, type Target } from './targets.ts';

/** What decides how a run is judged; all else decides how a site is visited, and nobody is. */
const judging = ['pack', 'failUnder', 'lang', 'config'] as const;

/**
 * `gongkai scan SITE --offline`: judges the last run of each site again by the evidence it kept, as `score` does. Nothing is
 * asked for, not even a name.
 */
export async function scanOffline(console: Console, operands: readonly string[], flags: Flags): Promise<Exit> {
  const settings = readSettings(flags, console.env);
  const targets = readTargets(operands);
  const dirs =
    settings.ok && targets.ok
      ? targets.value.map((target) => runOf(target, settings.value, targets.value.length > 1))
      : [];
  const problems: readonly Problem[] = [settings, targets, ...dirs].flatMap((one) => (one.ok ? [] : one.problems));
  for (const line of problemLines(problems, console.locale)) console.err(line);
  if (problems.length > 0) return exit.usage;
  const kept = Object.fromEntries(judging.flatMap((key) => (flags[key] === undefined ? [] : [[key, flags[key]]])));
  let worst: Exit = exit.done;
  for (const dir of dirs) if (dir.ok) worst = Math.max(worst, await score(console, [dir.value], kept)) as Exit; // both are exit codes
  return worst;
}

/** The folder that `--out` names, else the site's newest run: their names begin with the day. */
function runOf({ site }: Target, { out }: Settings, isFleet: boolean): Read<string> {
  if (out !== undefined) return good(isFleet ? join(out, siteFolder(site)) : out);
  const all = join('runs', siteFolder(site));
  const runs = existsSync(all) ? readdirSync(all).map((name) => join(all, name)) : [];
  const last = runs.filter(isFinished).toSorted().at(-1);
  return last === undefined ? bad([problem('offline.none', words.none, { url: site.url, dir: all })]) : good(last);
}

const words = {
  none: {
    zh: '--offline：{dir} 里没有 {url} 查完的结果：请用 --out 指定以前的结果文件夹，或去掉 --offline',
    en: '--offline: there is no finished run of {url} in {dir}: name its folder with --out, or leave --offline out',
  },
} as const;
