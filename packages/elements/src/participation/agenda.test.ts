import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activityOf } from '../../../model/testing/participation.ts';
import { agendaOf, isOpenDayOfYear } from './agenda.ts';
import { dayText, whenText } from './when.ts';
import type { Activity } from '@gongkai/model';

const now = Date.parse('2026-11-24T04:00:00Z');
const at = (uid: string, startsAt: string, given: Partial<Activity> = {}): Activity => {
  const { endsAt: _, ...rest } = activityOf({ uid, startsAt, ...given });
  return rest;
};
const uids = (months: ReturnType<typeof agendaOf>['ahead']): string[] =>
  months.map(({ month, activities }) => `${month}: ${activities.map(({ uid }) => uid).join(' ')}`);

test('agenda: ahead the next first, past the latest first, by month of China; without a date last', () => {
  const agenda = agendaOf(
    [
      at('c', '2027-01-05'),
      at('none', ''),
      at('b', '2026-12-20T10:00'),
      at('a', '2026-12-08T14:00:00+08:00'),
      at('late', '2026-12-31T17:00:00Z'),
      at('old', '2026-10-01'),
      at('older', '2026-09-30'),
      at('oldest', '2025-09-30'),
    ],
    now,
    2,
  );
  assert.deepEqual(uids(agenda.ahead), ['2026-12: a b', '2027-01: late c', ': none']);
  assert.deepEqual(uids(agenda.past), ['2026-10: old', '2026-09: older']);
  assert.equal(agenda.hidden, 1);
});
test('open day: of the year it is in China', () => {
  assert.equal(isOpenDayOfYear(at('a', '2026-03-01', { kind: 'open-day' }), now), true);
  assert.equal(isOpenDayOfYear(at('a', '2025-03-01', { kind: 'open-day' }), now), false);
  assert.equal(isOpenDayOfYear(at('a', '2026-03-01', { kind: 'lecture' }), now), false);
  assert.equal(isOpenDayOfYear(at('a', '2027-01-01', { kind: 'open-day' }), Date.parse('2026-12-31T16:30:00Z')), true);
});
const times: [startsAt: string, endsAt: string | undefined, zh: string][] = [
  ['2026-12-08T14:00:00+08:00', '2026-12-08T16:30:00+08:00', '12月8日周二 14:00–16:30'],
  ['2026-12-08T06:00:00Z', undefined, '12月8日周二 14:00'],
  ['2026-12-08', undefined, '12月8日周二'],
  ['2026-12-08', '2026-12-10', '12月8日周二 – 12月10日周四'],
  ['2026-12-08T14:00', '2026-12-09T09:00', '12月8日周二 14:00 – 12月9日周三 09:00'],
  ['', undefined, ''],
];
for (const [startsAt, endsAt, zh] of times)
  test(`when: ${startsAt || 'nothing'} to ${endsAt ?? 'nothing'}`, () =>
    assert.equal(whenText({ ...at('a', startsAt), ...(endsAt && { endsAt }) }, 'zh'), zh));
test('when: in English', () => assert.match(dayText('2026-12-08', 'en'), /Tue.* December 8|Tue.* 8 December/));
