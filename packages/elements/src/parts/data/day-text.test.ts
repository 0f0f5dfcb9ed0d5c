import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayText } from './day-text.ts';

const cases: [at: string, zh: string, en: string][] = [
  ['2026-10-12', '2026年10月12日', 'October 12, 2026'],
  ['2026-10-12T23:30:00Z', '2026年10月13日', 'October 13, 2026'],
  ['2026-10-12T00:30:00+08:00', '2026年10月12日', 'October 12, 2026'],
  ['yesterday', 'yesterday', 'yesterday'],
  ['', '', ''],
];
for (const [at, zh, en] of cases)
  test(`dayText: ${at || 'nothing'}`, () => assert.deepEqual([dayText(at, 'zh'), dayText(at, 'en')], [zh, en]));
