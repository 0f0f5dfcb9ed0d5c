import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding, Price } from '@gongkai/model';
import { fault, faults, looks } from '../../testing/score-pack.ts';
import { isConfirmed, priceOf } from './price.ts';

const each = (per: 'place' | 'target' | 'finding'): Price => ({ each: { points: 10, per } });
const share = (points: number, free: number): Price => ({ share: { points, free } });
const steps: Price = { steps: [[1, 200], [3, 500], [10, 1000]] }; // prettier-ignore
const crowd = [fault('a', { places: 3 }), fault('a', { kind: 'slow', places: 2 }), fault('b')];

const cases: readonly (readonly [
  name: string,
  price: Price,
  charged: readonly Finding[],
  examined: number,
  lost: number,
])[] = [
  ['per place: every place of every finding', each('place'), crowd, 9, 60],
  ['per target: a subject with two faults counts once', each('target'), crowd, 9, 20],
  ['per finding: every finding', each('finding'), crowd, 9, 30],
  ['all of it with the first finding', { all: { points: 500 } }, crowd, 9, 500],
  ['nothing found costs nothing, whatever the price', { all: { points: 500 } }, [], 0, 0],
  ['share: one of four', share(1000, 0), faults(1), 4, 250],
  ['share: one of three, rounded', share(1000, 0), faults(1), 3, 333],
  ['share: two of three, rounded', share(1000, 0), faults(2), 3, 667],
  ['share: half a hundredth goes up', share(1, 0), faults(1), 2, 1],
  ['share: what is free is free', share(1000, 0.2), faults(2), 10, 0],
  ['share: only what is above it costs', share(1000, 0.2), faults(3), 10, 100],
  ['share: a tenth taken from a tenth is exactly nothing', share(1000, 0.1), faults(1), 10, 0],
  ['share: three tenths less a fifth is exactly a tenth', share(10, 0.25), faults(3), 10, 1],
  ['share: never above the whole', share(1000, 0), crowd, 2, 1000],
  ['share: faults where nothing was counted are the whole', share(1000, 0), faults(1), 0, 1000],
  ['steps: the first is reached', steps, faults(1), 9, 200],
  ['steps: between two the lower holds', steps, faults(2), 9, 200],
  ['steps: exactly on a step', steps, faults(3), 9, 500],
  ['steps: beyond the last', steps, faults(11), 20, 1000],
  ['steps: below the first', { steps: [[2, 100]] }, faults(1), 9, 0],
];

for (const [name, price, charged, examined, lost] of cases)
  test(`priceOf: ${name}`, () => assert.equal(priceOf(price, charged, examined), lost));

test('isConfirmed: only a failure that was seen twice', () => {
  assert.equal(isConfirmed(fault('a')), true);
  assert.equal(isConfirmed(fault('a', { observations: looks(1) })), false);
  assert.equal(isConfirmed(fault('a', { state: 'person' })), false);
  assert.equal(isConfirmed(fault('a', { state: 'unmeasured', observations: looks(3) })), false);
});
