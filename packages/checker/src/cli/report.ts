import { join } from 'node:path';
import { names } from '../run/folder.ts';
import { judge } from '../stages/judge.ts';
import type { Flags } from './flags.ts';
import type { Console } from './console.ts';
import { exit, type Exit } from './exit.ts';
import { openOldRun } from './old-run.ts';
import { problem, problemLines } from './problems.ts';
import { isSealed } from './sealed.ts';
import { sealedRun } from './sealed-run.ts';
import { shownPath } from './shown-path.ts';
import { formats, writeReport, type Format } from './write-report.ts';

const isFormat = (text: string): text is Format => text in formats;

/** `gongkai report RUN`: writes the report again, in the formats and the language asked for. Prints the files. */
export async function report(console: Console, [dir = '']: readonly string[], flags: Flags): Promise<Exit> {
  const asked = (typeof flags['format'] === 'string' ? flags['format'] : 'html,json')
    .split(',')
    .map((text) => text.trim());
  const known = Object.keys(formats).join(',');
  const wrong = asked
    .filter((text) => !isFormat(text))
    .map((text) => problem('report.format', words.format, { text, known }));
  if (wrong.length === 0 && isSealed(dir)) return await reportSealed(console, dir, asked.filter(isFormat));
  const run = wrong.length === 0 ? openOldRun(dir) : undefined;
  if (run?.ok !== true) {
    for (const line of problemLines(run === undefined ? wrong : run.problems, console.locale)) console.err(line);
    return exit.usage;
  }
  const { folder, loaded } = run.value;
  try {
    const { pack, sha256 } = loaded;
    const given = { report: judge(folder.dir, { pack, sha256 }), pack, locale: console.locale };
    for (const file of await writeReport(folder.dir, given, asked.filter(isFormat))) console.out(shownPath(file));
    return exit.done;
  } finally {
    folder.unlock();
  }
}

/** Out of what was sealed; `report.json` is part of that and stays as it is. */
async function reportSealed(console: Console, dir: string, wanted: readonly Format[]): Promise<Exit> {
  const sealed = sealedRun(dir);
  if (!sealed.ok) {
    for (const line of problemLines(sealed.problems, console.locale)) console.err(line);
    return exit.usage;
  }
  const given = { ...sealed.value, locale: console.locale };
  const files = await writeReport(
    dir,
    given,
    wanted.filter((format) => format !== 'json'),
  );
  for (const file of [...files, ...(wanted.includes('json') ? [join(dir, names.report)] : [])])
    console.out(shownPath(file));
  return exit.done;
}

const words = {
  format: {
    zh: '--format：没有格式 {text}，可用 {known}',
    en: '--format: there is no format {text}; there are {known}',
  },
} as const;
