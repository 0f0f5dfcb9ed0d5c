import {
  measured,
  na,
  unmeasured,
  type Finding,
  type FindingState,
  type Indicator,
  type Measure,
  type Pack,
  type Price,
  type Source,
} from '@gongkai/model';
import fc from 'fast-check';
import type { ScoreInput } from '../src/scoring/score.ts';
import { fault, looks, packOf } from './score-pack.ts';

const points = fc.integer({ min: 0, max: 3000 });

/** Steps rise, as a pack's must. */
const steps = fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }).chain((from) =>
  fc.tuple(...from.map(() => points)).map((prices): Price => ({
    steps: from.toSorted((a, b) => a - b).map((at, i) => [at, prices.toSorted((a, b) => a - b)[i] ?? 0] as const),
  })),
);

const price: fc.Arbitrary<Price> = fc.oneof(
  fc.record({ points, per: fc.constantFrom('place', 'target', 'finding') }).map((each): Price => ({ each })),
  fc.record({ points, free: fc.constantFrom(0, 0.05, 0.1, 0.3333) }).map((share): Price => ({ share })),
  fc.record({ points }).map((all): Price => ({ all })),
  steps,
);

/** Few subjects and kinds, so that rows often meet the same fault. */
const finding: fc.Arbitrary<Finding> = fc
  .record({
    subject: fc.constantFrom('a', 'b', 'c', 'd'),
    kind: fc.constantFrom('gone', 'slow'),
    state: fc.constantFrom<FindingState>('fail', 'fail', 'fail', 'person', 'unmeasured'),
    places: fc.integer({ min: 1, max: 5 }),
    seen: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ subject, seen, ...more }) => fault(subject, { ...more, observations: looks(seen) }));

const measure: fc.Arbitrary<Measure> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.nat(12), fc.array(finding, { maxLength: 6 })).map(([n, found]) => measured(n, found)),
  },
  { weight: 1, arbitrary: fc.constant(na('no.population')) },
  { weight: 1, arbitrary: fc.constant(unmeasured('tool.budget')) },
);

const indicator = (index: number): fc.Arbitrary<Indicator> =>
  fc
    .record({
      group: fc.constantFrom('main', 'main', 'services', 'bonus', 'veto'),
      worth: fc.integer({ min: 0, max: 4000 }),
      source: fc.constantFrom<Source>('check', 'check', 'check', 'person', 'register'),
      town: fc.nat(9).map((n) => n === 0),
      parts: fc.array(fc.record({ check: fc.constantFrom('x', 'y', 'z', 'planned'), price, with: fc.constant({}) }), {
        maxLength: 3,
      }),
      from: fc.integer({ min: 1, max: 8 }),
    })
    .map(({ town, from, group, worth, ...more }) => ({
      id: `r${index}`,
      words: { zh: '', en: '' },
      basis: '',
      verified: true,
      group,
      ...more,
      worth: group === 'veto' ? 0 : worth,
      ...(town ? { appliesTo: ['town' as const] } : {}),
      ...(group === 'veto' ? { veto: { from } } : {}),
    }));

const ids = fc.constantFrom('r0', 'r1', 'r2', 'r3', 'r4', 'r5');

const pack: fc.Arbitrary<Pack> = fc
  .record({
    indicators: fc.nat(6).chain((n) => fc.tuple(...Array.from({ length: n }, (_, index) => indicator(index)))),
    exclusive: fc.array(fc.tuple(ids, ids), { maxLength: 3 }),
    outcome: fc.record({ failBelow: points, bonusAbove: points, minCoverage: fc.constantFrom(0, 0.8) }),
  })
  .map(({ indicators, ...more }) => packOf(indicators, more));

/** Any site under any sound pack: every built part has a measure. */
export const input: fc.Arbitrary<ScoreInput> = pack.chain((one) => {
  const keys = one.indicators.flatMap(({ id, parts }) => parts.map((_, index) => `${id}/${index}`));
  return fc.record({
    pack: fc.constant(one),
    site: fc.record({ organKind: fc.constant('department' as const), noServices: fc.boolean() }),
    built: fc.constant(new Set(['x', 'y', 'z'])),
    measures: fc
      .tuple(...keys.map(() => measure))
      .map((all) => new Map(all.map((got, index) => [keys[index] ?? '', got]))),
  });
});
