import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Consultation, Day } from '@gongkai/model';
import { dayToCountFrom, standingOf, type Standing } from './standing.ts';

const base: Consultation = {
  id: '1',
  title: 'a',
  draftUrl: '/d',
  basis: [],
  ways: [],
  clauses: [],
  opensOn: '2026-10-12',
  closesOn: '2026-11-10',
};
const none = { total: 0, hiddenByReason: [], clusters: [] };
const cases: [today: Day, given: Partial<Consultation>, expected: Standing][] = [
  ['2026-10-11', {}, { state: 'announced', days: 30, noneCame: false }],
  ['2026-11-06', {}, { state: 'open', left: 5, days: 30, noneCame: false }],
  ['2026-11-10', { commentCount: 0 }, { state: 'open', left: 1, days: 30, noneCame: false }],
  ['2026-11-13', {}, { state: 'closed', waiting: 3, days: 30, noneCame: false }],
  ['2026-11-13', { commentCount: 0 }, { state: 'closed', waiting: 3, days: 30, noneCame: true }],
  ['2026-11-13', { feedback: none }, { state: 'answered', days: 30, noneCame: true }],
  ['2026-11-13', { feedback: { ...none, total: 2 } }, { state: 'answered', days: 30, noneCame: false }],
  ['2026-11-01', { state: 'closed' }, { state: 'closed', days: 30, noneCame: false }],
];
for (const [today, given, expected] of cases)
  test(`standingOf: ${JSON.stringify(given)} on ${today}`, () =>
    assert.deepEqual(standingOf({ ...base, ...given }, today), expected));

test('dayToCountFrom: a live answer beats the clock of the machine, a file only moves it on', () => {
  assert.equal(dayToCountFrom('2027-11-20', '2026-11-20', true), '2026-11-20');
  assert.equal(dayToCountFrom('2027-11-20', '2026-11-20', false), '2027-11-20');
  assert.equal(dayToCountFrom('2025-11-20', '2026-11-20', false), '2026-11-20');
  assert.equal(dayToCountFrom('2026-11-20', undefined, true), '2026-11-20');
});
