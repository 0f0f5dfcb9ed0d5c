import { basename, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { say, type Day, type Problem } from '@gongkai/model';
import { guard } from '../capture/guard.ts';
import { openNet, usualCaps } from '../capture/net.ts';
import { pace } from '../capture/pace.ts';
import { SLOT_MS, slotOf, slotsOf } from '../facts/watch/slots.ts';
import { holdsWatch, openWatch, type WatchFolder } from '../run/watch.ts';
import { userAgentOf } from '../stages/user-agent.ts';
import { watchRound } from '../stages/watch/round.ts';
import { readSettings } from './config.ts';
import { speaking, type Console } from './console.ts';
import { exit, type Exit } from './exit.ts';
import type { Flags } from './flags.ts';
import { onInterrupt } from './interrupt.ts';
import { mayAsk } from './may-ask.ts';
import { today } from './plan-of.ts';
import { problem, problemLines } from './problems.ts';
import type { Settings } from './setting-keys.ts';
import { readTargets, siteOfAddress } from './targets.ts';
import { words } from './watch.words.ts';

const DAYS = 7;
const NEEDED = 140;
const TIMEOUT_S = 15;

interface Given {
  readonly console: Console;
  readonly dir: string;
  readonly settings: Settings;
  readonly operands: readonly string[];
  readonly flags: Flags;
}

const acts: Readonly<Record<string, (given: Given) => Promise<Exit> | Exit>> = { add, list, probe, report: list, join };

/** `gongkai watch add|list|probe|report|join`: visits home pages every hour for a week and says which could not be reached. */
export async function watch(given: Console, [name = '', ...operands]: readonly string[], flags: Flags): Promise<Exit> {
  const settings = readSettings(flags, given.env);
  if (!settings.ok) return refuse(given, settings.problems);
  const console = speaking(given, settings.value);
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (act === undefined) return refuse(console, [problem('watch.act', words.act, { name })]);
  const dir = typeof flags['dir'] === 'string' ? flags['dir'] : 'watch';
  if (name !== 'add' && !holdsWatch(dir)) return refuse(console, [problem('watch.empty', words.empty, { dir })]);
  return act({ console, dir, settings: settings.value, operands, flags });
}

function refuse(console: Console, problems: readonly Problem[]): Exit {
  for (const line of problemLines(problems, console.locale)) console.err(line);
  return exit.usage;
}

async function add({ console, dir, settings, operands, flags }: Given): Promise<Exit> {
  const references = typeof flags['reference'] === 'string' ? flags['reference'].split(',') : [];
  const targets = readTargets(operands);
  const others = references.map((url) => siteOfAddress(url.trim()));
  const read = [targets, ...others];
  if (operands.length === 0 && references.length === 0) return refuse(console, [problem('watch.what', words.what)]);
  const problems = read.flatMap((one): readonly Problem[] => (one.ok ? [] : one.problems));
  for (const { site } of targets.ok ? targets.value : []) {
    const refused = await mayAsk(site, permission(settings, site.contact));
    if (refused !== undefined) problems.push(refused);
  }
  if (problems.length > 0) return refuse(console, problems);
  const folder = openWatch(dir);
  try {
    const added = (targets.ok ? targets.value : []).filter(({ site: { url, name } }) => folder.add({ url, name }));
    for (const one of others) if (one.ok) folder.addReference(one.value[0].site.url);
    console.out(
      say(words.added, console.locale, {
        count: added.length,
        all: folder.sites.length,
        references: folder.references.length,
        dir,
      }),
    );
    if (folder.references.length === 0) console.err(words.noReference[console.locale]);
  } finally {
    folder.close();
  }
  return exit.done;
}

const permission = (
  { allowPrivate, contact }: Settings,
  own = '',
): { readonly allowPrivate: readonly string[]; readonly contact: string } => ({
  allowPrivate,
  contact: contact ?? own,
});

/** One line a site: how many hours of the week say something, how many failed, and what that means. */
function list({ console, dir, settings, operands }: Given): Exit {
  const { locale } = console;
  const folder = openWatch(dir);
  const asOf: Day = settings.asOf ?? today(console.now());
  let isBelow = false;
  try {
    for (const { url, name } of folder.sites) {
      if (operands.length > 0 && !operands.includes(url)) continue;
      const slots = slotsOf(folder.visits(url, 0), asOf, DAYS, TIMEOUT_S);
      const valid = slots.filter(({ outcome }) => outcome !== 'void');
      const failed = valid.filter(({ outcome }) => outcome === 'failed').length;
      const state = valid.length < NEEDED ? words.short : failed > valid.length * 0.05 ? words.down : words.fine;
      if (state === words.down) isBelow = true;
      const share = valid.length === 0 ? '–' : `${((failed / valid.length) * 100).toFixed(1)}%`;
      const values = {
        name,
        url,
        valid: valid.length,
        needed: NEEDED,
        failed,
        share,
        voided: slots.length - valid.length,
      };
      console.out(say(words.line, locale, { ...values, state: state[locale] }));
    }
  } finally {
    folder.close();
  }
  return isBelow ? exit.below : exit.done;
}

/** Takes in the folders of other places that watch the same sites. */
function join({ console, dir, operands }: Given): Exit {
  const missing = operands.filter((other) => !holdsWatch(other));
  if (operands.length === 0) return refuse(console, [problem('watch.join', words.joinWhat)]);
  if (missing.length > 0)
    return refuse(
      console,
      missing.map((other) => problem('watch.empty', words.empty, { dir: other })),
    );
  const folder = openWatch(dir);
  for (const other of operands) {
    const there = openWatch(other);
    const count = folder.join(there, basename(resolve(other)));
    there.close();
    console.out(say(words.joined, console.locale, { dir: other, count }));
  }
  folder.close();
  return exit.done;
}

/** One round now; with `--for` a round every hour until the days are over or Ctrl-C. */
async function probe({ console, dir, settings, flags }: Given): Promise<Exit> {
  const { locale } = console;
  const days = typeof flags['for'] === 'string' ? Number(/^(\d{1,3})d?$/.exec(flags['for'])?.[1] ?? Number.NaN) : 0;
  if (Number.isNaN(days)) return refuse(console, [problem('watch.for', words.span)]);
  const vantage = typeof flags['vantage'] === 'string' ? flags['vantage'] : undefined;
  const folder = openWatch(dir);
  const refused: Problem[] = [];
  for (const site of folder.sites) {
    const found = await mayAsk(site, permission(settings));
    // a name that does not resolve now is what a watch is there to see
    if (found !== undefined && !found.code.startsWith('host.unknown') && !found.code.startsWith('host.no-resolver'))
      refused.push(found);
  }
  const interrupt = onInterrupt(() => console.err(words.stopping[locale]));
  const end = console.now() + days * 24 * SLOT_MS;
  try {
    if (refused.length > 0) return refuse(console, refused);
    do {
      const { visited, failed, skipped, voided } = await round(folder, console, settings, interrupt.signal, vantage);
      console.out(
        say(words.round, locale, {
          visited,
          failed,
          skipped,
          voided: voided === '' ? '' : say(words.voided, locale, { voided }),
        }),
      );
      if (days === 0 || interrupt.signal.aborted) break;
      // some minutes after the full hour, so that a clock that is a little wrong does not fall into the hour before
      const next = (slotOf(console.now()) + 1) * SLOT_MS + 300_000;
      if (next >= end) break;
      await wait(next - console.now(), undefined, { signal: interrupt.signal }).catch(() => undefined);
    } while (!interrupt.signal.aborted);
    return interrupt.signal.aborted ? exit.interrupted : exit.done;
  } finally {
    interrupt.end();
    folder.close();
  }
}

async function round(
  folder: WatchFolder,
  console: Console,
  settings: Settings,
  signal: AbortSignal,
  vantage: string | undefined,
): ReturnType<typeof watchRound> {
  const net = openNet({
    userAgent: userAgentOf({ contact: settings.contact ?? '', office: settings.office }),
    guard: guard(settings.allowPrivate),
    pace: pace(settings.rate, 1, () => 0),
    connections: () => 1,
    headersMs: TIMEOUT_S * 1000,
    totalMs: TIMEOUT_S * 1000,
    caps: usualCaps,
  });
  const pauseMs = settings.rate === 'max' ? 0 : 10_000;
  const onAbort = (): void => void net.close(); // whoever waits for his turn then waits no longer
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    const pause = (): Promise<void> => wait(pauseMs, undefined, { signal }).catch(() => undefined);
    return await watchRound({
      folder,
      net,
      now: console.now,
      pause,
      signal,
      ...(vantage !== undefined && { vantage }),
    });
  } finally {
    signal.removeEventListener('abort', onAbort);
    await net.close();
  }
}
