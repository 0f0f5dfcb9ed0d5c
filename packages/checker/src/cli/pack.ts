import { existsSync, readFileSync } from 'node:fs';
import { bad, good, nearest, type Read } from '@gongkai/model';
import { inJsonFile } from '../scoring/in-json-file.ts';
import { readPack } from '../scoring/read-pack.ts';
import { bindPack, builtChecks, packHash, plannedChecks } from '../stages/bind.ts';
import { problem } from './problems.ts';
import { builtInFile, builtInPacks, type LoadedPack } from './shipped-pack.ts';

/**
 * Reads a pack by built-in id or file and binds it to the checks: a wrong pack is refused before a single page is fetched.
 *
 * @param name an id has neither `/` nor `.json`
 */
export function loadPack(name: string): Read<LoadedPack> {
  const file = fileOf(name);
  if (!file.ok) return file;
  let text: string;
  try {
    text = readFileSync(file.value, 'utf8');
  } catch (error) {
    return bad([
      problem('pack.unreadable', words.unreadable, { name, code: (error as NodeJS.ErrnoException).code ?? '' }),
    ]);
  }
  return packOf(text, name);
}

/** The same for a text that is at hand already. */
export function packOf(text: string, name: string): Read<LoadedPack> {
  const read = readPack(text, name, { built: builtChecks(), planned: plannedChecks() });
  if (!read.ok) return read;
  const bound = bindPack(read.value);
  if (!bound.ok) return bad(inJsonFile(bound.problems, text, name));
  return good({ pack: read.value, text, sha256: packHash(text), needs: bound.value.needs });
}

function fileOf(name: string): Read<string> {
  if (/[/\\]|\.json$/i.test(name) || existsSync(name)) {
    return existsSync(name) ? good(name) : bad([problem('pack.missing', words.missing, { name })]);
  }
  const ids = builtInPacks();
  if (ids.includes(name)) return good(builtInFile(name));
  const near = nearest(name, ids);
  return bad([
    problem('pack.unknown', near === undefined ? words.unknown : words.near, {
      name,
      known: ids.join(' '),
      near: near ?? '',
    }),
  ]);
}

const words = {
  missing: { zh: '没有评分标准文件 {name}：请核对路径', en: 'There is no pack file {name}: check the path' },
  unreadable: { zh: '无法读取评分标准 {name}（{code}）', en: 'The pack {name} cannot be read ({code})' },
  unknown: {
    zh: '没有名为 {name} 的评分标准；内置的有 {known}，也可给出 JSON 文件',
    en: 'There is no pack {name}; built in are {known}, or give a JSON file',
  },
  near: {
    zh: '没有名为 {name} 的评分标准，是否为 {near}？内置的有 {known}',
    en: 'There is no pack {name}; did you mean {near}? Built in are {known}',
  },
} as const;
