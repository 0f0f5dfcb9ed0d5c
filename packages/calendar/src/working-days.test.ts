import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '@gongkai/model';
import fc from 'fast-check';
import { afterWorkingDays, isProvisional, isWorkingDay, workingDaysBetween } from './index.ts';
import vectors from './working-days.vectors.json' with { type: 'json' };

for (const { id, start, workingDays, due, provisional, why } of vectors)
  test(`${id}: ${workingDays} working days after ${start} end on ${due} (${why})`, () => {
    assert.deepEqual(afterWorkingDays(start as Day, workingDays), { due, provisional });
    assert.deepEqual(workingDaysBetween(start as Day, due as Day), { count: workingDays, provisional });
  });

test('all nineteen vectors are there', () => assert.equal(vectors.length, 19));

for (const [day, works] of [
  ['2026-10-01', false],
  ['2026-10-09', true],
  ['2026-10-10', true],
  ['2026-10-11', false],
  ['2008-12-31', true],
  ['2007-12-29', true],
  ['2007-12-31', false],
  ['2027-01-01', true],
  ['2027-01-02', false],
] as const)
  test(`${day} is ${works ? 'a working day' : 'off'}`, () => assert.equal(isWorkingDay(day), works));

test('an answer is provisional from the first day without a notice on', () => {
  assert.equal(afterWorkingDays('2026-12-30', 1).provisional, false);
  assert.equal(afterWorkingDays('2026-12-31', 1).provisional, true);
  assert.equal(workingDaysBetween('2026-12-30', '2026-12-31').provisional, false);
  assert.equal(workingDaysBetween('2027-01-04', '2026-12-31').provisional, true);
  assert.equal(isProvisional('2026-12-31'), false);
  assert.equal(isProvisional('2027-01-01'), true);
});

test('what cannot be known is a fault that says what to ask instead', () => {
  const before = { name: 'Fault', code: 'calendar.before', message: /2006-12-31 lies before 2007-01-01/ };
  assert.throws(() => isWorkingDay('2006-12-31'), before);
  assert.throws(() => afterWorkingDays('2006-12-31', 3), before);
  assert.throws(() => workingDaysBetween('2007-01-05', '2006-12-31'), before);
  assert.throws(() => isWorkingDay('2026-02-30'), { code: 'calendar.not-a-day' });
  for (const count of [-1, 1.5, Number.NaN, 10_001])
    assert.throws(() => afterWorkingDays('2026-01-05', count), { code: 'calendar.count' }, String(count));
});

const days = fc
  .integer({ min: Date.parse('2007-01-01') / 86_400_000, max: Date.parse('2027-06-30') / 86_400_000 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10) as Day);
const counts = fc.integer({ min: 0, max: 60 });

test('property: a term ends on a working day', () => {
  fc.assert(fc.property(days, counts, (from, count) => count === 0 || isWorkingDay(afterWorkingDays(from, count).due)));
});

test('property: two terms in a row are one of their sum', () => {
  fc.assert(
    fc.property(days, counts, counts, (from, one, two) => {
      assert.deepEqual(afterWorkingDays(afterWorkingDays(from, one).due, two), afterWorkingDays(from, one + two));
    }),
  );
});

test('property: counting the days of a term gives its length', () => {
  fc.assert(
    fc.property(days, counts, (from, count) => {
      const { due, provisional } = afterWorkingDays(from, count);
      assert.deepEqual(workingDaysBetween(from, due), { count, provisional });
    }),
  );
});

test('property: differences add up, and turn their sign with the direction', () => {
  fc.assert(
    fc.property(days, days, days, (a, b, c) => {
      const between = (from: Day, to: Day): number => workingDaysBetween(from, to).count;
      assert.equal(between(a, b) + between(b, c), between(a, c));
      assert.equal(between(a, b) + between(b, a), 0);
    }),
    { numRuns: 30 },
  );
});

test('property: a longer term never ends earlier', () => {
  fc.assert(
    fc.property(
      days,
      counts,
      (from, count) => afterWorkingDays(from, count).due < afterWorkingDays(from, count + 1).due,
    ),
  );
});
