import { nearest, type Problem, type Words } from '@gongkai/model';
import type { z } from 'zod';
import { pointerOf } from './json-places.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** One fault of shape in words an author can act on. A fault inside a union is told of the branch that was meant. */
export function problemsOfIssue(issue: Issue, json: unknown, above: Path = []): readonly Problem[] {
  const path = [...above, ...issue.path];
  const found = valueAt(json, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path));
    case 'invalid_type':
      return [wrongType(issue.expected, found, path)];
    case 'invalid_value':
      return [
        found === undefined ? wrongType('text', found, path) : wrongChoice(issue.values.map(String), found, path),
      ];
    case 'too_small':
      if (issue.origin !== 'number') return [told('too-short', path, words.short, { least: String(issue.minimum) })];
      if (issue.minimum === 0 && isPoints(path))
        return [told('negative-points', path, words.negative, { found: shown(found) })];
      return [told('too-small', path, words.small, { found: shown(found), least: String(issue.minimum) })];
    case 'too_big':
      return [told('too-big', path, words.big, { found: shown(found), most: String(issue.maximum) })];
    case 'invalid_format':
      return [told('not-id', path, words.id, { found: shown(found) })];
    case 'invalid_union':
      return unionProblems(issue, found, path, json);
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
      return [told('shape', path, words.shape, { detail: issue.message })];
  }
}

function unionProblems(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  found: unknown,
  path: Path,
  json: unknown,
): readonly Problem[] {
  const meant = issue.errors.find(
    (branch) => !branch.some(({ code, path: place }) => code === 'unrecognized_keys' && place.length === 0),
  );
  if (meant === undefined || typeof found !== 'object' || found === null || Object.keys(found).length !== 1)
    return [told('wrong-price', path, words.price, { found: shown(found) })];
  return meant.flatMap((inner) => problemsOfIssue(inner, json, path));
}

function unknownKey(key: string, path: Path): Problem {
  const near = nearest(key, keys);
  const place = [...path, key];
  return near === undefined
    ? told('unknown-key', place, words.unknown, { key })
    : told('unknown-key', place, words.near, { key, near });
}

function wrongType(expected: string, found: unknown, path: Path): Problem {
  if (found === undefined) return told('missing', path, words.missing, { key: String(path.at(-1) ?? '') });
  const int = expected === 'int' || (expected === 'number' && isPoints(path));
  if (int) return told('not-integer', path, words.integer, { found: shown(found) });
  const { zh, en } = kinds[expected] ?? { zh: expected, en: expected };
  return told('wrong-type', path, filled(words.type, zh, en), { found: shown(found) });
}

function wrongChoice(allowed: readonly string[], found: unknown, path: Path): Problem {
  const near = typeof found === 'string' ? nearest(found, allowed) : undefined;
  const values = { found: shown(found), allowed: allowed.join(' ') };
  return near === undefined
    ? told('unknown-value', path, words.choice, values)
    : told('unknown-value', path, words.nearChoice, { ...values, near });
}

const told = (code: string, path: Path, text: Words, values: Readonly<Record<string, string>>): Problem => ({
  code: `pack.${code}`,
  at: pointerOf(path),
  words: text,
  values,
});

const keys = (
  'schema id version words zh en basis organKinds groups kind total outcome failBelow bonusAbove minCoverage factors when ' +
  'without times exclusive indicators group worth verified appliesTo source parts check with price each share steps all ' +
  'points per free veto from'
).split(' ');
const pointKeys: readonly unknown[] = ['points', 'worth', 'total', 'failBelow', 'bonusAbove'];
const isPoints = (path: Path): boolean =>
  pointKeys.includes(path.at(-1)) || (path.at(-3) === 'steps' && path.at(-1) === 1);

const valueAt = (json: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    json,
  );
const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '-');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};
const filled = (text: Words, zh: string, en: string): Words => ({
  zh: text.zh.replace('{expects}', zh),
  en: text.en.replace('{expects}', en),
});

const kinds: Readonly<Record<string, Words>> = {
  string: { zh: '文字', en: 'a text' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  number: { zh: '数', en: 'a number' },
  array: { zh: '列表 […]', en: 'a list […]' },
  tuple: { zh: '两项的列表 […, …]', en: 'a list of two […, …]' },
  object: { zh: '对象 {…}', en: 'an object {…}' },
  record: { zh: '对象 {…}', en: 'an object {…}' },
};

const words = {
  missing: { zh: '缺少 {key}，请补上', en: '"{key}" is missing; add it' },
  type: { zh: '此处应为{expects}，现为 {found}', en: 'Expected {expects}, found {found}' },
  integer: {
    zh: '应为整数（分值以 0.01 分为单位，1.5 分写作 150），现为 {found}',
    en: 'A whole number is expected (points are counted in 0.01 point 分: write 150 for 1.5), found {found}',
  },
  negative: {
    zh: '分值不得为负，现为 {found}；扣分写作正数，单位 0.01 分',
    en: 'Points must not be negative, found {found}; a deduction is written as a positive number of 0.01 point',
  },
  small: { zh: '不得小于 {least}，现为 {found}', en: 'Must be at least {least}, found {found}' },
  big: { zh: '不得大于 {most}，现为 {found}', en: 'Must be at most {most}, found {found}' },
  short: { zh: '不得为空：至少 {least} 项（字）', en: 'Must not be empty: at least {least}' },
  id: {
    zh: '“{found}”不能作为编号：只用字母、数字、点、连字符、下划线',
    en: '“{found}” is no id: use Latin letters, digits, dot, hyphen and underscore',
  },
  choice: { zh: '“{found}”不可用，请改为：{allowed}', en: '“{found}” is not known; use one of {allowed}' },
  nearChoice: {
    zh: '“{found}”不可用，是否为 {near}？可用：{allowed}',
    en: '“{found}” is not known; did you mean {near}? Known are {allowed}',
  },
  unknown: { zh: '没有 {key} 这一项，请删去', en: '"{key}" is not known here; remove it' },
  near: { zh: '没有 {key} 这一项，是否为 {near}？', en: '"{key}" is not known here; did you mean "{near}"?' },
  price: {
    zh: '计价方式应为 each、share、steps、all 之一，如 {"all":{"points":100}}，现为 {found}',
    en: 'A price is one of each, share, steps, all, such as {"all":{"points":100}}; found {found}',
  },
  shape: { zh: '此处格式有误：{detail}', en: 'Malformed here: {detail}' },
} satisfies Record<string, Words>;
