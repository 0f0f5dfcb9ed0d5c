import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowDay } from './row-day.ts';

const cases: readonly (readonly [name: string, text: string, url: string, day: string | undefined])[] = [
  ['the text beside the link wins over the address', '2018-07-26', '/202001/t20200105_1.html', '2018-07-26'],
  ['a date without a year takes the year of the address', '07-26', '/201907/t20190726_1.html', '2019-07-26'],
  ['a December row imported in January is of last year', '12-30', '/202001/t20200105_1.html', '2019-12-30'],
  ['a date without a year and without an address is the newest that fits', '12-30', '/info/1.htm', '2025-12-30'],
  ['an address alone is better than nothing', '', '/art/2024/3/7/art_1_2.html', '2024-03-07'],
  ['an unset timestamp gives way to the address', '1970-01-01', '/art/2024/3/7/art_1_2.html', '2024-03-07'],
  ['an address ahead of the run is no day', '', '/art/2027/3/7/art_1_2.html', undefined],
  ['neither tells', '', '/info/1.htm', undefined],
];

for (const [name, text, url, day] of cases) test(name, () => assert.equal(rowDay(text, url, '2026-11-20')?.day, day));
