import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Price } from '@gongkai/model';
import { fixturePack, fixtureReport } from '../../../../testing/report-fixture.ts';
import { viewOf } from '../view.ts';
import { priceText } from './price.ts';

const cases: readonly (readonly [price: Price, zh: string, en: string])[] = [
  [{ each: { points: 10, per: 'place' } }, '每处扣 0.10 分', '0.10 points a place'],
  [{ each: { points: 50, per: 'target' } }, '每个对象扣 0.50 分', '0.50 points a subject'],
  [{ each: { points: 100, per: 'finding' } }, '每个问题扣 1.00 分', '1.00 points a finding'],
  [
    { share: { points: 3500, free: 0.05 } },
    '按问题比例扣，全部有问题扣 35.00 分（5.0% 以内不扣）',
    'by share of faults, 35.00 points when all are faulty (nothing up to 5.0%)',
  ],
  [
    { share: { points: 500, free: 0 } },
    '按问题比例扣，全部有问题扣 5.00 分',
    'by share of faults, 5.00 points when all are faulty',
  ],
  [
    {
      steps: [
        [1, 100],
        [5, 500],
      ],
    },
    '1 个起扣 1.00 分；5 个起扣 5.00 分',
    '1.00 points from 1; 5.00 points from 5',
  ],
  [{ all: { points: 500 } }, '发现即扣 5.00 分', '5.00 points at the first'],
  [{ all: { points: 0 } }, '不扣分，只计否决', 'costs nothing, counts for the veto'],
];

describe('a price in words', () => {
  for (const [price, zh, en] of cases)
    test(zh, () => {
      assert.equal(priceText(viewOf(fixtureReport(), fixturePack, 'zh'), price), zh);
      assert.equal(priceText(viewOf(fixtureReport(), fixturePack, 'en'), price), en);
    });
});
