import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ScoreOutcome, ScoreSheet } from '@gongkai/model';
import { exitOf } from './verdict.ts';

const sheet = (outcome: ScoreOutcome, total: number, base = 10_000): { score: ScoreSheet } => ({
  score: {
    total,
    low: total,
    high: total,
    max: base,
    coverage: 1,
    outcome,
    vetoes: [],
    dimensions: [{ id: 'd', title: '', titleEn: '', kind: 'deduct', max: base, score: total, rows: [] }],
  },
});
const whole = { isPart: false };

const cases: readonly (readonly [name: string, code: number, expected: number])[] = [
  ['a passed run is done', exitOf(sheet('passed', 9000), false, whole), 0],
  ['a failed run is done when no limit was given', exitOf(sheet('failed', 5000), false, whole), 0],
  ['a run below the limit', exitOf(sheet('passed', 8249), false, { ...whole, failUnder: 82.5 }), 1],
  ['a run on the limit is done', exitOf(sheet('passed', 8250), false, { ...whole, failUnder: 82.5 }), 0],
  [
    'a limit is of 100 whatever the pack counts to',
    exitOf(sheet('passed', 30_000, 60_000), false, { ...whole, failUnder: 51 }),
    1,
  ],
  ['a vetoed run', exitOf(sheet('vetoed', 0), false, whole), 1],
  ['a run of which too little was measured', exitOf(sheet('unrated', 9000), false, whole), 3],
  ['a part that was asked for is done', exitOf(sheet('unrated', 9000), false, { isPart: true }), 0],
  ['a site that cannot be reached', exitOf(sheet('vetoed', 0), true, whole), 3],
];
for (const [name, code, expected] of cases) test(`${name}: ${expected}`, () => assert.equal(code, expected));
