import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueOf } from '../../../../model/testing/catalogue.ts';
import { dayIn, staleDaysOf, stateOf, type ListState, type Standing } from './list-state.ts';
import type { Loaded } from './loaded.ts';

const file: Loaded = {
  kind: 'file',
  file: catalogueOf([]),
  flaws: [],
  pages: 'all',
  readAt: 0,
  list: () => assert.fail(),
};
const well: Standing = { loaded: file, failed: '', count: 5, found: 5, unfilled: 0, staleDays: undefined };
const cases: [state: ListState, given: Partial<Standing>][] = [
  ['loading', { loaded: undefined, count: 0, found: 0 }],
  ['ready', {}],
  ['empty', { count: 0, found: 0 }],
  ['empty', { loaded: { kind: 'none' }, count: 0, found: 0 }],
  ['none-found', { found: 0 }],
  ['partial', { unfilled: 1 }],
  ['partial', { loaded: { ...file, pages: 2 } }],
  ['partial', { loaded: { ...file, flaws: [{ code: 'catalogue.no-name', at: '/items/0' }] } }],
  ['stale', { staleDays: 40 }],
  ['offline', { failed: 'data.offline' }],
  ['error', { failed: 'data.http' }],
  ['error', { loaded: { kind: 'refused', flaw: { code: 'file.schema', at: '' } } }],
];
for (const [state, given] of cases)
  test(`state: ${state} with ${JSON.stringify(Object.keys(given))}`, () =>
    assert.equal(stateOf({ ...well, ...given }), state));

test('stale: only when it was asked for and the file says its day', () => {
  assert.equal(staleDaysOf('2026-11-01T08:00:00+08:00', '2026-11-20', 7), 19);
  assert.equal(staleDaysOf('2026-11-01T08:00:00+08:00', '2026-11-20', 30), undefined);
  assert.equal(staleDaysOf('2026-11-01T08:00:00+08:00', '2026-11-20', undefined), undefined);
  assert.equal(staleDaysOf(undefined, '2026-11-20', 7), undefined);
});
test('dayIn: the day in China, also for a file made late in the evening of UTC', () => {
  assert.equal(dayIn(new Date('2026-11-19T17:00:00Z')), '2026-11-20');
  assert.equal(dayIn(new Date('x')), undefined);
});
