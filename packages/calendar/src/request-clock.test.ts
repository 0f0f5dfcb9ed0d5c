import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '@gongkai/model';
import fc from 'fast-check';
import { isWorkingDay } from './day-kind.ts';
import { requestClock, type ClockEvent } from './request-clock.ts';

const terms = { answer: 20, extension: 20 };
const receipt = (on: Day): ClockEvent => ({ kind: 'start', on, why: 'receipt' });
const due = (today: Day, ...events: readonly ClockEvent[]): string => {
  const { state, dueOn, provisional } = requestClock(events, today, terms);
  return `${dueOn ?? state}${provisional ? ' provisional' : ''}`;
};

const hold: readonly ClockEvent[] = [
  { kind: 'hold', on: '2026-03-10', name: 'a' },
  { kind: 'release', on: '2026-03-31', name: 'a' },
];
const cases: readonly (readonly [name: string, expected: string, ...events: readonly ClockEvent[]])[] = [
  ['over National Day with its make-up days', '2026-10-22', receipt('2026-09-18')],
  ['received on a Saturday', '2026-04-03', receipt('2026-03-07')],
  [
    'a correction begins the term anew',
    '2026-04-20',
    receipt('2026-03-02'),
    { kind: 'stop', on: '2026-03-06', why: 'correction' },
    { kind: 'start', on: '2026-03-20', why: 'correction' },
  ],
  [
    'a correction that has not come: no due day',
    'stopped',
    receipt('2026-03-02'),
    { kind: 'stop', on: '2026-03-06', why: 'correction' },
  ],
  ['fifteen held days', '2026-04-21', receipt('2026-03-02'), ...hold],
  [
    'held and extended',
    '2026-05-21',
    receipt('2026-03-02'),
    ...hold,
    { kind: 'extend', on: '2026-04-10', workingDays: 20 },
  ],
  [
    'two holds at once count once',
    '2026-04-21',
    receipt('2026-03-02'),
    { kind: 'hold', on: '2026-03-10', name: 'a' },
    { kind: 'hold', on: '2026-03-12', name: 'b' },
    { kind: 'release', on: '2026-03-20', name: 'b' },
    { kind: 'release', on: '2026-03-31', name: 'a' },
  ],
  [
    'a fee begins the term anew, and the extension is gone',
    '2026-07-07',
    receipt('2026-05-06'),
    { kind: 'extend', on: '2026-05-20', workingDays: 10 },
    { kind: 'stop', on: '2026-05-25', why: 'fee' },
    { kind: 'start', on: '2026-06-08', why: 'fee' },
  ],
  ['into a year without a notice', '2027-01-12 provisional', receipt('2026-12-15')],
  ['a day that was set', '2026-04-01', receipt('2026-03-02'), { kind: 'set', on: '2026-03-05', due: '2026-04-01' }],
  ['nothing was received', 'not-started'],
];
for (const [name, expected, ...events] of cases)
  test(`requestClock: ${name} → ${expected}`, () => assert.equal(due('2026-02-01', ...events), expected));

test('requestClock: an open hold moves the due day with every working day', () => {
  const events = [receipt('2026-03-02'), hold[0]!];
  assert.equal(due('2026-03-10', ...events), due('2026-03-02', receipt('2026-03-02')));
  assert.equal(due('2026-03-31', ...events), '2026-04-21');
  assert.equal(requestClock(events, '2026-03-20', terms).holdOpen, true);
});

for (const [today, left] of [
  ['2026-03-27', 1],
  ['2026-03-30', 0],
  ['2026-03-31', -1],
  ['2026-04-01', -2],
] as const)
  test(`requestClock: on ${today} ${left} working days are left of a term that ends on 2026-03-30`, () =>
    assert.equal(requestClock([receipt('2026-03-02')], today, terms).daysLeft, left));

test('requestClock: each due day says how it came about', () => {
  const { steps } = requestClock([receipt('2026-03-02'), ...hold], '2026-04-01', terms);
  assert.deepEqual(
    steps.map(({ on, values }) => [on, values]),
    [
      ['2026-03-02', {}],
      ['2026-03-10', {}],
      ['2026-03-31', { days: 15 }],
      ['2026-03-02', { due: '2026-04-21', days: 35 }],
    ],
  );
});

const days = fc
  .integer({ min: Date.parse('2024-01-01') / 86_400_000, max: Date.parse('2026-06-30') / 86_400_000 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10) as Day);

test('property: the due day is a working day, and a held or extended term never ends earlier', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 40 }), (from, more, length) => {
      const plain = requestClock([receipt(from)], from, terms).dueOn!;
      const to = new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10) as Day;
      const held = requestClock(
        [receipt(from), { kind: 'hold', on: from, name: 'x' }, { kind: 'release', on: to, name: 'x' }],
        from,
        terms,
      ).dueOn!;
      const extended = requestClock(
        [receipt(from), { kind: 'extend', on: from, workingDays: more }],
        from,
        terms,
      ).dueOn!;
      assert.ok(isWorkingDay(plain) && isWorkingDay(held) && isWorkingDay(extended));
      assert.ok(held >= plain && extended > plain);
    }),
  );
});
