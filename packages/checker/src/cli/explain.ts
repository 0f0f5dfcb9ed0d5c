import { bad, good, nearest, type Pack, type Read } from '@gongkai/model';
import { builtChecks, plannedChecks } from '../stages/bind.ts';
import type { Console } from './console.ts';
import { exit, type Exit } from './exit.ts';
import { checkLines } from './explain/check-lines.ts';
import { rowLines } from './explain/row-lines.ts';
import type { Flags } from './flags.ts';
import { loadPack } from './pack.ts';
import { builtInPacks } from './shipped-pack.ts';
import { problem, problemLines } from './problems.ts';

/** `gongkai explain CHECK|ROW…`: what is measured, how, with what parameters, from which article, at what price. */
export async function explain(console: Console, operands: readonly string[], flags: Flags): Promise<Exit> {
  const packs = packsOf(flags['pack']);
  if (!packs.ok) {
    for (const line of problemLines(packs.problems, console.locale)) console.err(line);
    return exit.usage;
  }
  let isMissing = false;
  for (const [index, name] of operands.entries()) {
    const lines = linesOf(name, packs.value, console);
    if (index > 0) console.out('');
    for (const line of lines ?? []) console.out(line);
    if (lines !== undefined) continue;
    isMissing = true;
    for (const line of problemLines([unknown(name, packs.value)], console.locale)) console.err(line);
  }
  return isMissing ? exit.usage : exit.done;
}

function packsOf(named: unknown): Read<readonly Pack[]> {
  const packs: Pack[] = [];
  for (const name of typeof named === 'string' ? [named] : builtInPacks()) {
    const loaded = loadPack(name);
    if (!loaded.ok) return bad(loaded.problems);
    packs.push(loaded.value.pack);
  }
  return good(packs);
}

function linesOf(name: string, packs: readonly Pack[], { locale }: Console): readonly string[] | undefined {
  if (builtChecks().has(name) || plannedChecks().has(name)) return checkLines(name, packs, locale);
  const rows = packs.flatMap((pack) =>
    pack.indicators.filter(({ id }) => id === name).map((row) => rowLines(row, pack, locale)),
  );
  return rows.length === 0 ? undefined : rows.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function unknown(name: string, packs: readonly Pack[]): ReturnType<typeof problem> {
  const rows = packs.flatMap(({ indicators }) => indicators.map(({ id }) => id));
  const near = nearest(name, [...builtChecks(), ...plannedChecks(), ...rows]);
  return problem('explain.unknown', near === undefined ? words.unknown : words.near, { name, near: near ?? '' });
}

const words = {
  unknown: {
    zh: '没有名为 {name} 的检查或指标：检查的名称见报告的“检查”一栏，指标的编号见评分标准',
    en: 'There is no check and no row {name}: the report names the checks, the pack its rows',
  },
  near: {
    zh: '没有名为 {name} 的检查或指标，是否为 {near}？',
    en: 'There is no check and no row {name}; did you mean {near}?',
  },
} as const;
