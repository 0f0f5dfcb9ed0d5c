import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawOf } from './draw.ts';
import { countOf, short, wilson, type Verdict } from './tally.ts';

const cases: readonly (readonly [hits: number, of: number, low: number, high: number])[] = [
  [0, 0, 0, 1],
  [10, 10, 0.7225, 1],
  [100, 100, 0.963, 1],
  [97, 100, 0.9155, 0.9897],
  [0, 100, 0, 0.037],
];
for (const [hits, of, low, high] of cases)
  test(`wilson: ${hits} of ${of}`, () =>
    assert.deepEqual(
      wilson(hits, of).map((one) => one.toFixed(2)),
      [low.toFixed(2), high.toFixed(2)],
    ));

const verdict = (isFaulty: boolean, said: Verdict['said']): Verdict => ({ check: 'a.b', isFaulty, said, note: '' });
test('countOf: what is open counts for neither side', () => {
  const [count] = countOf([
    verdict(true, 'fault'),
    verdict(true, 'well'),
    verdict(false, 'fault'),
    verdict(false, 'well'),
    verdict(true, 'open'),
  ]);
  assert.deepEqual(
    [count?.called, count?.right, count?.there, count?.found, count?.open, count?.wrong.length],
    [2, 1, 2, 1, 1, 2],
  );
});
test('short: held to the goals only where there is enough', () => {
  const many = (n: number, wrong: number): readonly Verdict[] =>
    Array.from({ length: n }, (_, at) => verdict(at >= wrong, 'fault'));
  assert.deepEqual(short(countOf(many(99, 9))), []);
  assert.deepEqual(short(countOf(many(100, 2))), ['a.b']);
  assert.deepEqual(short(countOf(many(100, 1))), []);
});
test('drawOf: one seed, one series', () => {
  const series = (seed: string): readonly number[] => {
    const draw = drawOf(seed);
    return Array.from({ length: 20 }, () => draw.int(1000));
  };
  assert.deepEqual(series('a'), series('a'));
  assert.notDeepEqual(series('a'), series('b'));
  assert.deepEqual(
    [...drawOf('x').shuffled([1, 2, 3])].toSorted((a, b) => a - b),
    [1, 2, 3],
  );
});
