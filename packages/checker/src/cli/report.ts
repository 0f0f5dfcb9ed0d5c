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
import { browserPath } from './browser-path.ts';
import { chartsFor } from './charts-for.ts';
import { earlierReports } from './earlier-reports.ts';
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
  const browser = asked.includes('pdf') ? browserPath(console.env) : undefined;
  if (browser?.ok === false) wrong.push(...browser.problems);
  if (browser?.ok === true && browser.value === undefined) wrong.push(problem('report.browser', words.browser, {}));
  const run = wrong.length === 0 ? openOldRun(dir) : undefined;
  if (run?.ok !== true) {
    for (const line of problemLines(run === undefined ? wrong : run.problems, console.locale)) console.err(line);
    return exit.usage;
  }
  const { folder, loaded } = run.value;
  try {
    const { pack, sha256 } = loaded;
    const judged = judge(folder.dir, { pack, sha256 });
    const before = earlierReports(flags['trend'], folder.dir, loaded);
    if (!before.ok) {
      for (const line of problemLines(before.problems, console.locale)) console.err(line);
      return exit.usage;
    }
    const drawsCharts = asked.includes('html') || asked.includes('pdf');
    const given = {
      report: judged,
      pack,
      locale: console.locale,
      ...(drawsCharts && { charts: await chartsFor(judged, pack, console.locale, before.value) }),
      ...(browser?.ok === true && browser.value !== undefined && { browser: browser.value }),
    };
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
  browser: {
    zh: '--format pdf 需要 Chromium：请安装，或用 CHROMIUM_PATH 指明它的位置',
    en: '--format pdf needs Chromium: install it, or name it in CHROMIUM_PATH',
  },
  format: {
    zh: '--format：没有格式 {text}，可用 {known}',
    en: '--format: there is no format {text}; there are {known}',
  },
} as const;
