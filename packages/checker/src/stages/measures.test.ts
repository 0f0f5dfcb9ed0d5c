import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Pack } from '@gongkai/model';
import { brokenTarget, linkFacts, onInner, saidOf } from '../../testing/link-facts.ts';
import { bindPack } from './bind.ts';
import { measuresOf } from './measures.ts';

const pack = {
  indicators: [{ id: 'row', parts: ['links.home', 'search.present'].map((check) => ({ check, with: {} })) }],
} as unknown as Pack;
const facts = linkFacts([brokenTarget(), brokenTarget({ url: 'http://h/2.html', places: [onInner] })]);

const cases: readonly (readonly [
  name: string,
  only: readonly string[],
  expected: readonly string[],
  needs?: readonly string[],
])[] = [
  [
    'without --only, every row measures',
    [],
    ['row/0: 10; gone fail http://h/gone.html ×1', 'row/1: unmeasured tool.budget'],
  ],
  [
    'what the scan did not look at, for its own pack had no use for it, says so',
    [],
    ['row/0: 10; gone fail http://h/gone.html ×1', 'row/1: unmeasured not.asked'],
    ['columns'],
  ],
  [
    'what was not asked for says so, and nothing else',
    ['search.present'],
    ['row/0: unmeasured not.asked', 'row/1: unmeasured tool.budget'],
  ],
  [
    'what no row names is measured all the same',
    ['links.home', 'links.inner'],
    [
      'row/0: 10; gone fail http://h/gone.html ×1',
      'row/1: unmeasured not.asked',
      'links.inner: 10; gone fail http://h/2.html ×1',
    ],
  ],
];
for (const [name, only, expected, needs = ['links', 'search']] of cases)
  test(`measuresOf: ${name}`, () => {
    const bound = bindPack(pack);
    assert.ok(bound.ok);
    const { ofRows, besides } = measuresOf(facts, pack, bound.value, { only, needs });
    assert.deepEqual(
      [...ofRows, ...besides].map(([key, measure]) => `${key}: ${saidOf(measure)}`),
      expected,
    );
  });
