import assert from 'node:assert/strict';
import { say, type Problem } from '@gongkai/model';
import { readPack } from '../src/scoring/read-pack.ts';

/** Packs as authors write them, right but for what a test puts in, and what the reader says of them. */

export const known = { built: new Set(['links.home', 'column.fresh']), planned: new Set(['site.https']) };
export const words = { zh: '甲', en: 'A' };
export const row = (id: string, worth: number, more: object = {}): Record<string, unknown> => ({
  id,
  group: 'main',
  worth,
  words,
  basis: '条例第十条',
  verified: true,
  source: 'check',
  parts: [{ check: 'links.home', with: {}, price: { each: { points: 10, per: 'place' } } }],
  ...more,
});
export const pack = (more: object = {}): Record<string, unknown> => ({
  schema: 'gongkai.pack/1',
  id: 'mine',
  version: '1.0.0',
  words,
  basis: '自定',
  organKinds: ['department'],
  groups: [
    { id: 'stop', words, kind: 'veto', total: 0 },
    { id: 'main', words, kind: 'deduct', total: 300 },
  ],
  outcome: { failBelow: 200, minCoverage: 0.8 },
  factors: [],
  exclusive: [],
  indicators: [row('R1', 100), row('R2', 200), row('V1', 0, { group: 'stop', veto: { from: 1 } })],
  ...more,
});
export const textOf = (json: unknown): string => JSON.stringify(json, undefined, 2);
export const problemsOf = (text: string): readonly Problem[] => {
  const read = readPack(text, 'mine.json', known);
  return read.ok ? [] : read.problems;
};
export const withRow = (more: object): object => pack({ indicators: [row('R1', 100, more), row('R2', 200)] });
export const withPrice = (price: unknown): object => withRow({ parts: [{ check: 'links.home', with: {}, price }] });

/** A pack with one fault, the code and place it is told with, and what its sentence says. */
export type FaultyPack = readonly [name: string, json: unknown, code: string, at: string, zh: RegExp];

/** The fault is told, it alone, in both languages and with file and line. */
export function assertTold([, json, code, at, zh]: FaultyPack): void {
  const problems = problemsOf(textOf(json));
  assert.deepEqual(
    problems.map((problem) => [problem.code, problem.at]),
    [[code, at]],
  );
  const [problem] = problems;
  assert.ok(problem);
  assert.match(say(problem.words, 'zh', problem.values), zh);
  for (const locale of ['zh', 'en'] as const) {
    const told = say(problem.words, locale, problem.values);
    assert.match(told, locale === 'zh' ? /^mine\.json 第 \d+ 行：/ : /^mine\.json, line \d+: /);
    assert.doesNotMatch(told, /\{(file|line|found|key|hint|id)\}/);
  }
}
