import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockTime } from './clock-time.ts';

const cases: [text: string, shown: string][] = [
  ['2026-03-01T09:40:00+08:00', '2026-03-01 09:40'],
  ['2026-02-28T20:00:00Z', '2026-03-01 04:00'],
  ['2026-03-01T09:40', '2026-03-01 09:40'],
  ['2026-03-01', '2026-03-01'],
  ['', ''],
];
for (const [text, shown] of cases)
  test(`clockTime: ${JSON.stringify(text)} reads ${JSON.stringify(shown)}`, () => assert.equal(clockTime(text), shown));
