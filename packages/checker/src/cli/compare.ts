import { bad, good, say, type Read, type Report } from '@gongkai/model';
import { compareLines } from '../report/compare/compare-lines.ts';
import { compareReports } from '../report/compare/compare.ts';
import type { Console } from './console.ts';
import { exit, type Exit } from './exit.ts';
import type { Flags } from './flags.ts';
import { packOfReport, reportIn, reportUnder } from './judged-run.ts';
import { loadPack } from './pack.ts';
import { problemLines } from './problems.ts';
import { sightOf } from './sight.ts';

/** `gongkai compare BEFORE AFTER`: what is new, fixed, still there, and why the score moved, check by check. */
export async function compare(console: Console, operands: readonly string[], flags: Flags): Promise<Exit> {
  const [before = '', after = ''] = operands;
  const read = bothUnder(before, after, typeof flags['pack'] === 'string' ? flags['pack'] : undefined);
  if (!read.ok) {
    for (const line of problemLines(read.problems, console.locale)) console.err(line);
    return exit.usage;
  }
  const [was, is] = read.value;
  if (was.site.url !== is.site.url)
    console.err(say(words.sites, console.locale, { before: was.site.url, after: is.site.url }));
  const sights = [sightOf(before), sightOf(after)] as const;
  try {
    const comparison = compareReports(was, is, sights);
    if (flags['json'] === true) console.out(JSON.stringify(comparison));
    else for (const line of compareLines(comparison, console.locale)) console.out(line);
  } finally {
    for (const sight of sights) sight.close();
  }
  return exit.done;
}

/** Both reports under one pack, by default that of the later run: points of two packs say nothing about each other. */
function bothUnder(before: string, after: string, named: string | undefined): Read<readonly [Report, Report]> {
  const later = reportIn(after);
  if (!later.ok) return later;
  const pack = named === undefined ? packOfReport(after, later.value) : loadPack(named);
  if (!pack.ok) return pack;
  const was = reportUnder(before, pack.value);
  const is = reportUnder(after, pack.value);
  return was.ok && is.ok ? good([was.value, is.value]) : bad([was, is].flatMap((one) => (one.ok ? [] : one.problems)));
}

const words = {
  sites: {
    zh: '注意：两次检查的网站不同（{before}、{after}）',
    en: 'Note: the runs are of different sites ({before}, {after})',
  },
} as const;
