import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bad, good, type Problem, type Read } from '@gongkai/model';
import { needsOfChecks } from '../stages/bind.ts';
import { browserPath } from './browser-path.ts';
import { carryOut } from './carry-out.ts';
import { speaking, type Console } from './console.ts';
import type { Flags } from './flags.ts';
import { readSettings } from './config.ts';
import { earlierRun } from './earlier-run.ts';
import { exit, type Exit } from './exit.ts';
import { onInterrupt } from './interrupt.ts';
import { mayAsk } from './may-ask.ts';
import { shippedPack, usualPack, type LoadedPack } from './shipped-pack.ts';
import { planOf } from './plan-of.ts';
import { problemLines } from './problems.ts';
import { packCopy, siteFolder, takeNew, usualFolder } from './run-folder.ts';
import type { Settings } from './setting-keys.ts';
import { readTargets, type Target } from './targets.ts';

/** `gongkai scan`: everything that can be wrong is looked for before the first request; then one site after another. */
export async function scan(given: Console, operands: readonly string[], flags: Flags): Promise<Exit> {
  if (flags['offline'] === true) return (await import('./scan-offline.ts')).scanOffline(given, operands, flags);
  const prepared = await prepare(given, operands, flags);
  if (!prepared.ok) {
    for (const line of problemLines(prepared.problems, given.locale)) given.err(line);
    return exit.usage;
  }
  const { jobs, settings, browser } = prepared.value;
  const console = speaking(given, settings);
  if (settings.browser && browser === undefined) console.err(words.noBrowser[console.locale]);
  const interrupt = onInterrupt(() => console.err(words.stopping[console.locale]));
  let worst: Exit = exit.done;
  for (const job of jobs) {
    const { target, loaded, onlyNeeds } = job;
    const { since } = job;
    const plan = planOf({
      site: target.site,
      settings,
      loaded,
      onlyNeeds,
      now: console.now(),
      tool: console.tool,
      ...(since !== undefined && { since }),
    });
    const folder = takeNew(folderOf(target, settings, plan, jobs.length > 1));
    if (!folder.ok) {
      for (const line of problemLines(folder.problems, console.locale)) console.err(line);
      worst = Math.max(worst, exit.usage) as Exit;
      continue;
    }
    writeFileSync(join(folder.value.dir, packCopy), loaded.text);
    if (jobs.length > 1) console.err(`${target.site.name}  ${target.site.url}`);
    const { failUnder, json: isJson } = settings;
    const work = {
      folder: folder.value,
      plan,
      loaded,
      browser,
      isJson,
      ...(failUnder === undefined ? {} : { failUnder }),
    };
    const code = await carryOut(console, work, interrupt);
    if (code === exit.interrupted) {
      worst = code;
      break;
    }
    worst = Math.max(worst, code) as Exit;
  }
  interrupt.end();
  return worst;
}

interface Job {
  readonly target: Target;
  readonly loaded: LoadedPack;
  readonly onlyNeeds: readonly string[] | undefined;
  /** Folder of an earlier run of this site. */
  readonly since: string | undefined;
}

interface Prepared {
  readonly jobs: readonly Job[];
  readonly settings: Settings;
  readonly browser: string | undefined;
}

/** What reads an office's own pack, and says what is wrong with it, is loaded where there is one. */
async function anyPack(name: string): Promise<Read<LoadedPack>> {
  const shipped = shippedPack(name);
  return shipped === undefined ? (await import('./pack.ts')).loadPack(name) : good(shipped);
}

async function prepare(console: Console, operands: readonly string[], flags: Flags): Promise<Read<Prepared>> {
  const read = readSettings(flags, console.env);
  const targets = readTargets(operands);
  const browser = browserPath(console.env);
  if (!read.ok || !targets.ok || !browser.ok)
    return bad([read, targets, browser].flatMap((one) => (one.ok ? [] : one.problems)));
  const settings = read.value;
  const problems: Problem[] = [];
  const { only } = settings;
  const onlyNeeds = new Map<string, readonly string[]>();
  const packs = new Map<string, Read<LoadedPack>>();
  const jobs: Job[] = [];
  const further = await Promise.all(settings.also.map(anyPack));
  for (const pack of further) if (!pack.ok) problems.push(...pack.problems);
  const more = further.flatMap((pack) => (pack.ok ? pack.value.needs : []));
  for (const target of targets.value) {
    const name = settings.pack ?? target.site.pack ?? usualPack;
    if (!packs.has(name)) {
      const pack = await anyPack(name);
      packs.set(name, pack);
      if (!pack.ok) problems.push(...pack.problems);
      const needs = pack.ok && only.length > 0 ? needsOfChecks(only, pack.value.pack) : undefined;
      if (needs?.ok === true) onlyNeeds.set(name, needs.value);
      if (needs?.ok === false) problems.push(...needs.problems.map((found) => ({ ...found, at: '--only' })));
    }
    const refused = await mayAsk(target.site, {
      allowPrivate: settings.allowPrivate,
      contact: settings.contact ?? target.site.contact ?? '',
    });
    if (refused !== undefined) problems.push(refused);
    const loaded = packs.get(name);
    if (loaded?.ok === true) {
      const needs = [...new Set([...loaded.value.needs, ...more])].toSorted();
      const since = earlierRun(settings.since, target.site, targets.value.length > 1);
      if (!since.ok) problems.push(...since.problems);
      else
        jobs.push({ target, loaded: { ...loaded.value, needs }, onlyNeeds: onlyNeeds.get(name), since: since.value });
    }
  }
  return problems.length > 0
    ? bad(problems)
    : good({ jobs, settings, browser: settings.browser ? browser.value : undefined });
}

function folderOf(
  { site }: Target,
  { out }: Settings,
  plan: { readonly asOf: string; readonly seed: string },
  isFleet: boolean,
): string {
  if (out === undefined) return usualFolder(site, plan.asOf, plan.seed);
  return isFleet ? join(out, siteFolder(site)) : out;
}

const words = {
  noBrowser: {
    zh: '没有找到 Chromium：需要浏览器的检查记为未测。请安装 chromium 或设置 CHROMIUM_PATH（gongkai doctor 可查看）',
    en: 'There is no Chromium: what needs a browser will not be measured. Install chromium or set CHROMIUM_PATH (see gongkai doctor)',
  },
  stopping: {
    zh: '正在存盘停下……再按一次 Ctrl-C 立即退出',
    en: 'Stopping at a checkpoint… press Ctrl-C again to end at once',
  },
} as const;
