import { existsSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { bad, good, say, type Problem, type Read } from '@gongkai/model';
import { readHours } from '../capture/hours.ts';
import { readSettings } from './config.ts';
import { speaking, type Console } from './console.ts';
import { exit, type Exit } from './exit.ts';
import type { Flags } from './flags.ts';
import { estimateOf } from './fleet/estimate.ts';
import { holdsFleet, paths, readFleet, saveFleet, stateOf, endsBySite } from './fleet/folder.ts';
import { planFleet } from './fleet/plan.ts';
import { givenUp, status } from './fleet/status.ts';
import { words } from './fleet.words.ts';
import { today } from './plan-of.ts';
import { problem, problemLines } from './problems.ts';
import type { Settings } from './setting-keys.ts';
import { shownPath } from './shown-path.ts';
import { numberFlag, worker } from './worker.ts';

interface Given {
  readonly console: Console;
  readonly settings: Settings;
  readonly operands: readonly string[];
  readonly flags: Flags;
}

const acts: Readonly<Record<string, (given: Given) => Promise<Exit> | Exit>> = {
  plan: async (given) => (await plan(given)).code,
  start,
  status: ({ console, operands: [dir = ''] }) => folderOr(console, dir, () => status(console, dir)),
  report,
};

/** `gongkai fleet plan|start|status|report`: a list of sites, many at once, each in a process of its own. */
export async function fleet(given: Console, [name = '', ...operands]: readonly string[], flags: Flags): Promise<Exit> {
  const settings = readSettings(flags, given.env);
  if (!settings.ok) return refuse(given, settings.problems);
  const console = speaking(given, settings.value);
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (act === undefined) return refuse(console, [problem('fleet.act', words.act, { name })]);
  if (operands.length === 0) return refuse(console, [problem('fleet.what', words.what)]);
  return act({ console, settings: settings.value, operands, flags });
}

function refuse(console: Console, problems: readonly Problem[]): typeof exit.usage {
  for (const line of problemLines(problems, console.locale)) console.err(line);
  return exit.usage;
}

const folderOr = <T>(console: Console, dir: string, then: () => T): T | typeof exit.usage =>
  holdsFleet(dir) ? then() : refuse(console, [problem('fleet.none', words.none, { dir })]);

/** As many as the processors carry, most of them waiting, and no more than the memory holds. */
const usualAtOnce = (browser: boolean): number =>
  Math.max(1, Math.min(availableParallelism() * 4, Math.floor(totalmem() / (browser ? 1.5e9 : 0.4e9))));

const USUAL_PER_SERVER = 4;

async function plan({ console, settings, operands, flags }: Given): Promise<{ code: Exit; dir: string }> {
  const { locale } = console;
  const dir = settings.out ?? join('fleet', settings.asOf ?? today(console.now()));
  const sizes = sizesOf(flags, settings);
  const isTaken: readonly Problem[] = holdsFleet(dir) ? [problem('fleet.exists', words.exists, { dir })] : [];
  if (!sizes.ok || isTaken.length > 0)
    return { code: refuse(console, [...isTaken, ...(sizes.ok ? [] : sizes.problems)]), dir };
  const made = await planFleet(console, operands, settings, sizes.value);
  if (!made.ok) return { code: refuse(console, made.problems), dir };
  saveFleet(dir, made.value.fleet, made.value.sites, made.value.settings);
  const { requests, cpuHours, gigabytes, hours, ...counts } = estimateOf(
    made.value,
    settings.maxPages,
    settings.browser,
  );
  const figures = { requests, cpu: cpuHours.toFixed(1), gb: gigabytes.toFixed(1), hours: hours.toFixed(1) };
  const { atOnce } = made.value.fleet;
  console.out(say(words.planned, locale, { ...counts, ...figures, atOnce, pages: settings.maxPages }));
  const open = settings.hours === undefined ? undefined : readHours(settings.hours);
  if (open) {
    const span = (open.to - open.from + 24) % 24;
    console.out(say(words.nights, locale, { hours: settings.hours ?? '', nights: Math.ceil(hours / span) }));
  }
  return { code: exit.done, dir };
}

function sizesOf(flags: Flags, { browser }: Settings): Read<{ readonly atOnce: number; readonly perServer: number }> {
  const atOnce = numberFlag(flags, 'atOnce', '--at-once', 1, usualAtOnce(browser));
  const perServer = numberFlag(flags, 'perServer', '--per-server', 1, USUAL_PER_SERVER);
  if (!atOnce.ok || !perServer.ok) return bad([atOnce, perServer].flatMap((one) => (one.ok ? [] : one.problems)));
  return good({ atOnce: atOnce.value, perServer: perServer.value });
}

/** A list is planned first; a folder goes on. */
async function start(given: Given): Promise<Exit> {
  const { console, operands, flags } = given;
  const [first = ''] = operands;
  let dir = first;
  if (!holdsFleet(first)) {
    if (operands.length === 1 && existsSync(join(first, 'runs'))) return folderOr(console, first, () => exit.usage);
    const made = await plan(given);
    if (made.code !== exit.done) return made.code;
    ({ dir } = made);
  }
  const code = await worker(console, [dir], flags);
  if (code === exit.done) console.err(say(words.report, console.locale, { dir: shownPath(dir) }));
  return code;
}

/** The league of what is done; what was given up is named beside it, never ranked. */
async function report({ console, operands: [dir = ''], flags }: Given): Promise<Exit> {
  return folderOr(console, dir, async () => {
    const ends = endsBySite(dir);
    const { sites } = readFleet(dir);
    const done = sites.filter((site) => stateOf(dir, site, ends.get(site.folder) ?? []) === 'done');
    for (const line of givenUp(console, dir)) console.err(line);
    if (done.length === 0) {
      console.err(words.nothing[console.locale]);
      return exit.unreachable;
    }
    const { league } = await import('./league.ts');
    return league(
      console,
      done.map((site) => paths.run(dir, site)),
      flags,
    );
  });
}
