import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addPeriod, daysBetween, isDay, isPeriod, subtractPeriod, type Day } from './day.ts';

const sums: [day: Day, period: string, later: Day][] = [
  ['2026-11-24', 'P14D', '2026-12-08'],
  ['2026-11-24', 'P2W', '2026-12-08'],
  ['2024-01-31', 'P1M', '2024-02-29'],
  ['2023-01-31', 'P1M', '2023-02-28'],
  ['2026-08-31', 'P6M', '2027-02-28'],
  ['2024-02-29', 'P1Y', '2025-02-28'],
  ['2026-11-24', 'P0D', '2026-11-24'],
];
for (const [day, period, later] of sums)
  test(`addPeriod: ${day} and ${period} is ${later}`, () => assert.equal(addPeriod(day, period), later));

const differences: [day: Day, period: string, earlier: Day][] = [
  ['2026-11-24', 'P14D', '2026-11-10'],
  ['2026-01-15', 'P6M', '2025-07-15'],
  ['2026-03-31', 'P1M', '2026-02-28'],
  ['2024-02-29', 'P1Y', '2023-02-28'],
];
for (const [day, period, earlier] of differences)
  test(`subtractPeriod: ${period} before ${day} is ${earlier}`, () =>
    assert.equal(subtractPeriod(day, period), earlier));

for (const text of ['P14', '14D', 'P1.5M', 'PT3H', 'P-1D', '', 14, undefined])
  test(`isPeriod: ${String(text)} is none`, () => assert.equal(isPeriod(text), false));

test('addPeriod: a text that is no period is a fault that says so', () => {
  assert.throws(() => addPeriod('2026-01-01', 'two weeks'), /two weeks/);
});

const anyDay = fc
  .integer({ min: Date.UTC(1990, 0, 1) / 86_400_000, max: Date.UTC(2090, 0, 1) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10) as Day);

test('addPeriod: days add up, months move the month and give a day that exists', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(3000), fc.nat(48), (day, days, months) => {
      assert.equal(daysBetween(day, addPeriod(day, `P${days}D`)), days);
      assert.equal(subtractPeriod(addPeriod(day, `P${days}D`), `P${days}D`), day);
      const later = addPeriod(day, `P${months}M`);
      assert.ok(isDay(later) && later >= day && Number(later.slice(8)) <= Number(day.slice(8)));
      const [y = 0, m = 0] = day.split('-').map(Number);
      const [y2 = 0, m2 = 0] = later.split('-').map(Number);
      assert.equal(y2 * 12 + m2 - (y * 12 + m), months);
    }),
  );
});
