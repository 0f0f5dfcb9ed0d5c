import type { Flags } from './flags.ts';
import { readSettings } from './config.ts';
import { speaking, type Console } from './console.ts';
import { exit, type Exit } from './exit.ts';
import { finish } from './finish.ts';
import { keepRegisters } from '../run/registers.ts';
import { openForScore } from './old-run.ts';
import { factsFor } from './register-file.ts';
import { problemLines } from './problems.ts';
import { readAgain } from './read-again.ts';
import { takeWatch } from './take-watch.ts';
import { isUnreachable } from './unreachable.ts';

/** `gongkai score RUN --pack P --facts F`: prices an old run by a pack and an office's registers, offline, and writes its reports again. `--re-extract` reads its evidence anew first. */
export async function score(given: Console, [dir = '']: readonly string[], flags: Flags): Promise<Exit> {
  const settings = readSettings(flags, given.env);
  const console = settings.ok ? speaking(given, settings.value) : given;
  const run = settings.ok ? openForScore(dir, settings.value.pack) : settings;
  if (!settings.ok || !run.ok) {
    for (const line of problemLines(run.ok ? [] : run.problems, console.locale)) console.err(line);
    return exit.usage;
  }
  const { folder, plan, loaded } = run.value;
  const { failUnder } = settings.value;
  try {
    const facts = typeof flags['facts'] === 'string' ? factsFor(loaded.pack, flags['facts']) : undefined;
    if (facts?.ok === false) {
      for (const line of problemLines(facts.problems, console.locale)) console.err(line);
      return exit.usage;
    }
    const watched = typeof flags['watch'] === 'string' ? takeWatch(folder, plan, flags['watch']) : undefined;
    if (watched !== undefined) {
      for (const line of problemLines([watched], console.locale)) console.err(line);
      return exit.usage;
    }
    const lost = flags['reExtract'] === true ? await readAgain(console, folder.dir, loaded) : undefined;
    if (lost !== undefined) {
      for (const line of problemLines([lost], console.locale)) console.err(line);
      return exit.usage;
    }
    if (facts !== undefined) keepRegisters(folder.dir, facts.value);
    return await finish(console, {
      dir: folder.dir,
      loaded,
      isUnreachable: isUnreachable(folder.dir),
      isPart: plan.only.length > 0,
      isJson: false,
      ...(failUnder === undefined ? {} : { failUnder }),
    });
  } finally {
    folder.unlock();
  }
}
