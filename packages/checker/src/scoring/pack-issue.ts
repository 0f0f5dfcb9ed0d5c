import { nearest, type Problem, type Words } from '@gongkai/model';
import type { z } from 'zod';
import { pointerOf } from './json-places.ts';
import { issueWords as words, kindWords } from './pack-issue.words.ts';

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
  if (near === key) return told('unknown-key', place, words.misplaced, { key });
  return near === undefined
    ? told('unknown-key', place, words.unknown, { key })
    : told('unknown-key', place, words.near, { key, near });
}

function wrongType(expected: string, found: unknown, path: Path): Problem {
  if (found === undefined) return told('missing', path, words.missing, { key: String(path.at(-1) ?? '') });
  const int = expected === 'int' || (expected === 'number' && isPoints(path));
  if (int) return told('not-integer', path, words.integer, { found: shown(found) });
  const { zh, en } = kindWords[expected] ?? { zh: expected, en: expected };
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
