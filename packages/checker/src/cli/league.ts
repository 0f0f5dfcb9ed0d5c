import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bad, good, type Locale, type Problem, type Read, type Report } from '@gongkai/model';
import { circularHtml, circularMd, leagueCsv } from '../report/league/circular.ts';
import { leagueOf, type League } from '../report/league/league.ts';
import type { Console } from './console.ts';
import { exit, type Exit } from './exit.ts';
import type { Flags } from './flags.ts';
import { reportIn, reportUnder } from './judged-run.ts';
import { loadPack } from './pack.ts';
import { problem, problemLines } from './problems.ts';
import { isFinished } from './run-folder.ts';
import { shownPath } from './shown-path.ts';

const writers: Readonly<Record<string, (league: League, locale: Locale) => string>> = {
  md: circularMd,
  html: circularHtml,
  csv: leagueCsv,
};

/** `gongkai league RUN…`: ranks the sites of many runs and drafts the circular. */
export async function league(console: Console, operands: readonly string[], flags: Flags): Promise<Exit> {
  const { locale } = console;
  const files = typeof flags['out'] === 'string' ? flags['out'].split(',').map((file) => file.trim()) : [];
  const wrong = files.flatMap((file) => fileProblems(file));
  const reports = reportsOf(operands.flatMap(runsIn), typeof flags['pack'] === 'string' ? flags['pack'] : undefined);
  if (wrong.length > 0 || !reports.ok) {
    for (const line of problemLines([...wrong, ...(reports.ok ? [] : reports.problems)], locale)) console.err(line);
    return exit.usage;
  }
  const made = leagueOf(reports.value);
  for (const file of files) {
    writeFileSync(file, writerOf(file)?.(made, locale) ?? '', { mode: 0o600 });
    console.out(shownPath(file));
  }
  if (files.length === 0) console.out(circularMd(made, locale).trimEnd());
  return exit.done;
}

const writerOf = (file: string): ((league: League, locale: Locale) => string) | undefined =>
  writers[/\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ''];

function fileProblems(file: string): readonly Problem[] {
  if (writerOf(file) === undefined) return [problem('league.format', words.format, { file })];
  return existsSync(file) ? [problem('league.exists', words.exists, { file })] : [];
}

/** A run folder, or every run folder below one, as `scan --out` of a list leaves them. */
function runsIn(dir: string, depth = 0): readonly string[] {
  if (isFinished(dir) || depth === 3 || !existsSync(dir)) return [dir];
  const below = readdirSync(dir, { withFileTypes: true }).filter((one) => one.isDirectory());
  const found = below.flatMap(({ name }) => runsIn(join(dir, name), depth + 1)).filter(isFinished);
  return found.length > 0 ? found : [dir];
}

/** All reports under one pack: that which was named, else the one they share. */
function reportsOf(dirs: readonly string[], named: string | undefined): Read<readonly [Report, ...Report[]]> {
  const pack = named === undefined ? undefined : loadPack(named);
  if (pack?.ok === false) return pack;
  const read = dirs.map((dir) => (pack === undefined ? reportIn(dir) : reportUnder(dir, pack.value)));
  const problems = read.flatMap((one) => (one.ok ? [] : one.problems));
  const [first, ...rest] = read.flatMap((one) => (one.ok ? [one.value] : []));
  if (problems.length > 0 || first === undefined) return bad(problems);
  const other = rest.find((report) => report.pack.sha256 !== first.pack.sha256);
  return other === undefined
    ? good([first, ...rest])
    : bad([problem('league.packs', words.packs, { a: first.pack.id, b: other.pack.id, url: other.site.url })]);
}

const words = {
  format: {
    zh: '--out：{file} 的后缀应为 .md、.html 或 .csv',
    en: '--out: {file} must end in .md, .html or .csv',
  },
  exists: { zh: '{file} 已存在，不会覆盖：请换一个文件名', en: '{file} is there and is not overwritten: name another' },
  packs: {
    zh: '这些结果用的评分标准不同（{a}、{b}，{url}）：请用 --pack 指定一套，就地重新计分（不改动结果文件夹）',
    en: 'These runs were priced by different packs ({a}, {b}, {url}): name one with --pack; they are priced by it here, the folders stay as they are',
  },
} as const;
