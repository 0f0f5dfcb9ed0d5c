import { bad, good, type Pack, type Problem, type Read } from '@gongkai/model';
import { jsonPlaces, lineAndColumn, lineOf, type JsonPlaces } from './json-places.ts';
import { problemsOfIssue } from './pack-issue.ts';
import { senseOf, type KnownChecks } from './pack-sense.ts';
import { packShape } from './pack-shape.ts';

/**
 * Reads a pack, or says everything that is wrong with it: each problem names the file, the line, the place (`at`) and
 * what to mend. Whether the parameters fit the checks is asked when the rows are bound, still before a page is fetched.
 *
 * @param file as the author calls it; only shown
 */
export function readPack(text: string, file: string, known: KnownChecks): Read<Pack> {
  const source = text.replace(/^\uFEFF/, ''); // editors on Windows add it
  const places = jsonPlaces(source);
  if (places.fault !== undefined) return bad([notJson(source, file, places.fault)]);
  const json: unknown = JSON.parse(source);
  const located = (problems: readonly Problem[]): Read<never> =>
    bad(problems.map((problem) => inFile(problem, file, source, places)));

  const twice = places.repeated.map((at): Problem => ({ code: 'pack.repeated-key', at, words: words.repeated }));
  const parsed = packShape.safeParse(json);
  if (!parsed.success)
    return located([...parsed.error.issues.flatMap((issue) => problemsOfIssue(issue, json)), ...twice]);
  const { $schema: _, ...pack } = parsed.data;
  const problems = [...senseOf(pack, known), ...twice];
  return problems.length > 0 ? located(problems) : good(pack);
}

/** The problems of a text with the file and line of each in its words, for those who read the pack further. */
export function inPackFile(problems: readonly Problem[], text: string, file: string): readonly Problem[] {
  const source = text.replace(/^\uFEFF/, '');
  const places = jsonPlaces(source);
  return problems.map((problem) => inFile(problem, file, source, places));
}

const inFile = (problem: Problem, file: string, source: string, places: JsonPlaces): Problem => ({
  ...problem,
  words: { zh: words.place.zh + problem.words.zh, en: words.place.en + problem.words.en },
  values: { ...problem.values, file, line: lineOf(source, places, problem.at) },
});

function notJson(source: string, file: string, fault: number): Problem {
  const found = source.slice(fault).match(/^[^\n\r]{0,12}/u)?.[0] ?? '';
  const values = { file, ...lineAndColumn(source, fault), found };
  return { code: 'pack.not-json', at: '', words: fault >= source.length ? words.cut : words.json, values };
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
  repeated: { zh: '同一项写了两次，请只留一项', en: 'This key is written twice; keep one' },
} as const;
