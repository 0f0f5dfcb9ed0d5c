import { bad, good, say, type Read } from '@gongkai/model';
import { readSettings } from './config.ts';
import { speaking, type Console } from './console.ts';
import { exit, type Exit } from './exit.ts';
import type { Flags } from './flags.ts';
import { holdsFleet, readFleet } from './fleet/folder.ts';
import { status } from './fleet/status.ts';
import { exitOfWork, work, type WorkEvent } from './fleet/work.ts';
import { words } from './fleet.words.ts';
import { onInterrupt } from './interrupt.ts';
import { problem, problemLines } from './problems.ts';
import { fitted } from './progress/progress.ts';
import { shownPath } from './shown-path.ts';

const USUAL_FREE_MB = 500;

/** `gongkai worker FLEET`: takes sites out of a fleet's folder until there are none; beside others if you like. */
export async function worker(given: Console, [dir = '']: readonly string[], flags: Flags): Promise<Exit> {
  const settings = readSettings(flags, given.env);
  const console = settings.ok ? speaking(given, settings.value) : given;
  const { locale } = console;
  const room = holdsFleet(dir) ? readFleet(dir).atOnce : 1;
  const atOnce = numberFlag(flags, 'atOnce', '--at-once', 1, room);
  const keepFree = numberFlag(flags, 'keepFree', '--keep-free', 0, USUAL_FREE_MB);
  const none = holdsFleet(dir) ? [] : [problem('fleet.none', words.none, { dir })];
  if (!settings.ok || !atOnce.ok || !keepFree.ok || none.length > 0) {
    const problems = [...none, ...[settings, atOnce, keepFree].flatMap((one) => (one.ok ? [] : one.problems))];
    for (const line of problemLines(problems, locale)) console.err(line);
    return exit.usage;
  }
  const interrupt = onInterrupt(() => console.err(words.stopping[locale]));
  const show = shower(console, settings.value.json);
  const end = await work({
    dir,
    locale,
    env: console.env,
    atOnce: Math.min(atOnce.value, room),
    keepFree: keepFree.value * 1e6,
    signal: interrupt.signal,
    now: console.now,
    tell: show.tell,
  });
  show.end();
  interrupt.end();
  if (!settings.value.json) status(console, dir);
  const shown = shownPath(dir);
  if (end === 'interrupted') console.err(say(words.interrupted, locale, { dir: shown }));
  if (end === 'full') console.err(say(words.full, locale, { dir: shown, mb: keepFree.value }));
  return exitOfWork[end];
}

/** A whole number of a command's own flag. */
export function numberFlag(flags: Flags, key: string, flag: string, least: number, usual: number): Read<number> {
  const found = flags[key];
  if (found === undefined) return good(usual);
  const text = typeof found === 'string' ? found : '';
  const number = /^\d{1,6}$/.test(text) ? Number(text) : -1;
  if (number >= least) return good(number);
  return bad([problem('fleet.number', words.number, { flag, found: text, least })]);
}

const marks: Readonly<Record<string, string>> = { 0: '✓', 1: '!', 3: '?', 130: '‖' };
const EVERY_MS = 30_000;

/** A line for each site that ends, and one for what is under way: rewritten on a terminal, else one in half a minute. */
function shower(console: Console, isJson: boolean): { tell(event: WorkEvent): void; end(): void } {
  const clear = console.isTerminal ? '\r\u001B[K' : '';
  let shown = -Infinity;
  return {
    tell(event) {
      if (isJson) return event.event === 'site' ? console.out(JSON.stringify(event)) : undefined;
      if (event.event === 'site') {
        const { site, seconds, said, score } = event;
        const mark = marks[String(event.exit)] ?? '✗';
        const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
        const line = { mark, score: score?.toFixed(2).padStart(6) ?? '     –', url: site.url, time, said };
        console.raw(`${clear}${say(words.ended, console.locale, line).trimEnd()}\n`);
        return;
      }
      if (console.now() - shown < (console.isTerminal ? 200 : EVERY_MS)) return;
      shown = console.now();
      const line = say(words.progress, console.locale, { ...event });
      console.raw(console.isTerminal ? clear + fitted(line, console.columns - 1) : `${line}\n`);
    },
    end: () => console.raw(clear),
  };
}
