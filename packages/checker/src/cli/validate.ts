import { existsSync } from 'node:fs';
import { isFields, readSite, say, type Problem } from '@gongkai/model';
import { inJsonFile } from '../scoring/in-json-file.ts';
import type { Flags } from './flags.ts';
import type { Console } from './console.ts';
import { exit, type Exit } from './exit.ts';
import { readJsonFile } from './json-file.ts';
import { loadPack, packOf } from './pack.ts';
import { problemLines } from './problems.ts';
import { below, sitesOfFile } from './targets.ts';

/** `gongkai validate`: packs by id or file, and site files; what is wrong, where, and how to mend it. */
export async function validate(console: Console, operands: readonly string[], _flags: Flags): Promise<Exit> {
  let isBad = false;
  for (const operand of operands) {
    const problems = problemsOf(operand);
    for (const line of problemLines(problems, console.locale)) console.err(line);
    if (problems.length === 0) console.out(say(words.fine, console.locale, { operand }));
    else isBad = true;
  }
  return isBad ? exit.usage : exit.done;
}

function problemsOf(operand: string): readonly Problem[] {
  if (!existsSync(operand)) {
    const pack = loadPack(operand); // says what is there instead
    return pack.ok ? [] : pack.problems;
  }
  if (/\.csv$/i.test(operand)) {
    const sites = sitesOfFile(operand);
    return sites.ok ? [] : sites.problems;
  }
  const file = readJsonFile(operand);
  if (!file.ok) return file.problems;
  const { json, text } = file.value;
  const list: readonly unknown[] = Array.isArray(json) ? json : [json];
  if (list.some((one) => isFields(one) && one['schema'] === 'gongkai.site/1')) return siteProblems(list, operand, text);
  const looksLikePack =
    isFields(json) && (json['schema'] === 'gongkai.pack/1' || 'indicators' in json || 'groups' in json);
  if (!looksLikePack) return siteProblems(list, operand, text);
  const pack = packOf(text, operand);
  return pack.ok ? [] : pack.problems;
}

const siteProblems = (list: readonly unknown[], file: string, text: string): readonly Problem[] =>
  list.flatMap((one, index) => {
    const read = readSite(one);
    return read.ok ? [] : inJsonFile(below(list.length > 1 ? `/${index}` : '', read.problems), text, file);
  });

const words = { fine: { zh: '{operand}：没有问题', en: '{operand}: no problem' } } as const;
