import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDay } from '@gongkai/model';
import { years } from './years.ts';

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const all = Object.values(years);

test('every year from 2007 to 2026 is there, each with its notice', () => {
  assert.deepEqual(
    Object.keys(years),
    Array.from({ length: 20 }, (_, index) => String(2007 + index)),
  );
  for (const [year, { papers }] of Object.entries(years)) {
    assert.ok(papers.length > 0, year);
    for (const paper of papers) assert.match(paper, /^https?:\/\/[\w.]+\.gov\.cn\//, year);
  }
});

for (const [year, { off, makeUp }] of Object.entries(years))
  test(`${year}: its days exist and lie in it or at the end of the year before`, () => {
    for (const day of [...Object.keys(off), ...makeUp]) {
      assert.ok(isDay(day), day);
      assert.ok(day.startsWith(year) || day >= `${Number(year) - 1}-12-25`, day);
    }
    // the notice of 2020-01-26 names the Monday on which work begins again
    const weekdays = makeUp.filter((day) => ![0, 6].includes(weekday(day)));
    assert.deepEqual(weekdays, year === '2020' ? ['2020-02-03'] : []);
    assert.ok(Object.keys(off).length >= 7 * 3, 'three long holidays or more');
  });

test('no day is both off and worked, and none is announced twice', () => {
  const off = all.flatMap((year) => Object.keys(year.off));
  const makeUp = all.flatMap((year) => year.makeUp);
  assert.equal(new Set([...off, ...makeUp]).size, off.length + makeUp.length);
});
