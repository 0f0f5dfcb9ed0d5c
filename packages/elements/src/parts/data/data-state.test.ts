import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayIn, staleDaysOf, stateOf, type DataState, type Standing } from './data-state.ts';

const read = { value: {}, flaws: [] };
const flawed = { value: {}, flaws: [{ code: 'x.not-text', at: '/items/0' }] };
const standing = (given: Partial<Standing>): Standing => ({
  loaded: read,
  failed: '',
  count: 3,
  staleDays: undefined,
  ...given,
});
const cases: [name: string, given: Partial<Standing>, state: DataState][] = [
  ['read and well', {}, 'ready'],
  ['nothing read yet', { loaded: undefined }, 'loading'],
  ['the page names no data', { loaded: 'none', count: 0 }, 'empty'],
  ['a list without rows', { count: 0 }, 'empty'],
  ['another schema', { loaded: { value: undefined, flaws: [] }, count: 0 }, 'error'],
  ['the server answers 500', { failed: 'data.http' }, 'error'],
  ['the network is gone, data or not', { failed: 'data.offline', loaded: undefined }, 'offline'],
  ['some rows are unreadable', { loaded: flawed }, 'partial'],
  ['old data come before unreadable rows', { loaded: flawed, staleDays: 40 }, 'stale'],
];
for (const [name, given, state] of cases)
  test(`stateOf: ${name} is ${state}`, () => assert.equal(stateOf(standing(given)), state));

test('dayIn: the day it is in China', () => {
  assert.equal(dayIn(new Date('2026-01-31T15:59:00Z')), '2026-01-31');
  assert.equal(dayIn(new Date('2026-01-31T16:00:00Z')), '2026-02-01');
  assert.equal(dayIn(new Date('x')), undefined);
});
const ages: [made: string | undefined, most: number | undefined, days: number | undefined][] = [
  ['2026-01-01T00:00:00+08:00', 30, 31],
  ['2026-01-02T00:00:00+08:00', 30, undefined],
  ['2030-01-01', 30, undefined],
  ['nonsense', 30, undefined],
  [undefined, 30, undefined],
  ['2020-01-01', undefined, undefined],
  ['2020-01-01', Number.NaN, undefined],
];
for (const [made, most, days] of ages)
  test(`staleDaysOf: ${made} with at most ${most} days is ${days}`, () =>
    assert.equal(staleDaysOf(made, '2026-02-01', most), days));
