import { join } from 'node:path';
import type { Problem, Report } from '@gongkai/model';
import { names } from '../run/folder.ts';
import { judge } from '../stages/judge.ts';
import type { Flags } from './flags.ts';
import type { Console } from './console.ts';
import { exit, type Exit } from './exit.ts';
import { openEndedRun } from './old-run.ts';
import type { LoadedPack } from './shipped-pack.ts';
import { problem, problemLines } from './problems.ts';
import { isSealed } from './sealed.ts';
import { sealedRun } from './sealed-run.ts';
import { browserPath } from './browser-path.ts';
import { chartsFor } from './charts-for.ts';
import { earlierReports } from './earlier-reports.ts';
import { shownPath } from './shown-path.ts';
import { formats, writeReport, type Format, type Written } from './write-report.ts';

const isFormat = (text: string): text is Format => text in formats;

/** `gongkai report RUN --pack P`: writes the report again, in the formats and the language asked for. Prints the files. */
export async function report(console: Console, [dir = '']: readonly string[], flags: Flags): Promise<Exit> {
  const asked = (typeof flags['format'] === 'string' ? flags['format'] : 'html,json')
    .split(',')
    .map((text) => text.trim());
  const known = Object.keys(formats).join(',');
  const wrong = asked
    .filter((text) => !isFormat(text))
    .map((text) => problem('report.format', words.format, { text, known }));
  const browser = asked.includes('pdf') ? browserPath(console.env) : undefined;
  if (browser?.ok === false) wrong.push(...browser.problems);
  if (browser?.ok === true && browser.value === undefined) wrong.push(problem('report.browser', words.browser, {}));
  const printer = browser?.ok === true && browser.value !== undefined ? { browser: browser.value } : {};
  const wanted = asked.filter(isFormat);
  const pack = typeof flags['pack'] === 'string' ? flags['pack'] : undefined;
  if (wrong.length === 0 && isSealed(dir)) return await reportSealed(console, dir, flags, wanted, printer);
  const run = wrong.length === 0 ? openEndedRun(dir, pack) : undefined;
  if (run?.ok !== true) return refuse(console, run === undefined ? wrong : run.problems);
  const { folder, loaded } = run.value;
  try {
    const judged = judge(folder.dir, { pack: loaded.pack, sha256: loaded.sha256 });
    return await write(console, dir, flags, wanted, { report: judged, loaded, ...printer });
  } finally {
    folder.unlock();
  }
}

type Printer = Pick<Written, 'browser'>;

/** Out of what was sealed; `report.json` is part of that and stays as it is. */
async function reportSealed(
  console: Console,
  dir: string,
  flags: Flags,
  wanted: readonly Format[],
  printer: Printer,
): Promise<Exit> {
  const sealed = sealedRun(dir);
  if (!sealed.ok) return refuse(console, sealed.problems);
  if (flags['pack'] !== undefined) return refuse(console, [problem('report.sealed', words.sealed, {})]);
  const others = wanted.filter((format) => format !== 'json');
  const ended = await write(console, dir, flags, others, { ...sealed.value, ...printer });
  if (wanted.includes('json')) console.out(shownPath(join(dir, names.report)));
  return ended;
}

async function write(
  console: Console,
  dir: string,
  flags: Flags,
  wanted: readonly Format[],
  { report: judged, loaded, ...printer }: Printer & { readonly report: Report; readonly loaded: LoadedPack },
): Promise<Exit> {
  const { pack } = loaded;
  const { locale } = console;
  const before = earlierReports(flags['trend'], [dir, judged.site], loaded);
  if (!before.ok) return refuse(console, before.problems);
  const isDrawn = wanted.includes('html') || wanted.includes('pdf');
  const charts = isDrawn ? await chartsFor(judged, pack, locale, before.value) : {};
  for (const file of await writeReport(dir, { report: judged, pack, locale, charts, ...printer }, wanted))
    console.out(shownPath(file));
  return exit.done;
}

function refuse(console: Console, problems: readonly Problem[]): Exit {
  for (const line of problemLines(problems, console.locale)) console.err(line);
  return exit.usage;
}

const words = {
  sealed: {
    zh: '已封存的结果按封存时的评分标准写出，不能用 --pack 换',
    en: 'A sealed run is reported by the pack it was sealed with: leave out --pack',
  },
  browser: {
    zh: '--format pdf 需要 Chromium：请安装，或用 CHROMIUM_PATH 指明它的位置',
    en: '--format pdf needs Chromium: install it, or name it in CHROMIUM_PATH',
  },
  format: {
    zh: '--format：没有格式 {text}，可用 {known}',
    en: '--format: there is no format {text}; there are {known}',
  },
} as const;
