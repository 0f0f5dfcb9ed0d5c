import assert from 'node:assert/strict';
import { test } from 'node:test';
import { periodWords } from './period-words.ts';

const cases: readonly [period: string, words: ReturnType<typeof periodWords>][] = [
  ['P14D', { zh: '14 天', en: '14 days' }],
  ['P6M', { zh: '6 个月', en: '6 months' }],
  ['P1Y', { zh: '1 年', en: '1 year' }],
  ['P2W', { zh: '2 周', en: '2 weeks' }],
  ['soon', { zh: 'soon', en: 'soon' }],
  ['PXM', { zh: 'PXM', en: 'PXM' }],
];
for (const [period, words] of cases)
  test(`${period} is said as ${words.en}`, () => assert.deepEqual(periodWords(period), words));
