import type { Problem, Words } from '@gongkai/model';
import { jsonPlaces, lineAndColumn, lineOf } from './json-places.ts';

/** A text as an editor saved it: the mark that those on Windows put before it is none of it. */
export const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');

/**
 * What keeps a text from being JSON, with line and column.
 *
 * @param file as its author calls it; only shown
 * @returns undefined when it is JSON
 */
export function jsonFault(text: string, file: string, code: string): Problem | undefined {
  const source = withoutMark(text);
  const { fault } = jsonPlaces(source);
  if (fault === undefined) return undefined;
  const found = source.slice(fault).match(/^[^\n\r]{0,12}/u)?.[0] ?? '';
  const values = { file, ...lineAndColumn(source, fault), found };
  return { code, at: '', words: fault >= source.length ? words.cut : words.json, values };
}

/** Problems of a JSON text, whose `at` are pointers into it, with the file and line of each in its words. */
export function inJsonFile(problems: readonly Problem[], text: string, file: string): readonly Problem[] {
  const source = withoutMark(text);
  const places = jsonPlaces(source);
  const placed = ({ zh, en }: Words): Words => ({ zh: words.place.zh + zh, en: words.place.en + en });
  return problems.map((problem) => ({
    ...problem,
    words: placed(problem.words),
    values: { ...problem.values, file, line: lineOf(source, places, problem.at) },
  }));
}

const words = {
  place: { zh: '{file} 第 {line} 行：', en: '{file}, line {line}: ' },
  json: {
    zh: '{file} 第 {line} 行第 {column} 列不是 JSON：“{found}”处有误；请检查逗号、引号与括号',
    en: '{file}, line {line}, column {column}: not JSON at “{found}”; check commas, quotes and brackets',
  },
  cut: {
    zh: '{file} 第 {line} 行第 {column} 列：文件到此中断，不是完整的 JSON；请检查括号与引号是否成对',
    en: '{file}, line {line}, column {column}: the file ends here, not a whole JSON; check that brackets and quotes are closed',
  },
} as const;
