import assert from 'node:assert/strict';
import { test } from 'node:test';
import { momentOf } from './moment.ts';

const cases: [text: string, iso: string | undefined][] = [
  ['2026-03-01T09:40:00+08:00', '2026-03-01T01:40:00.000Z'],
  ['2026-03-01T09:40', '2026-03-01T01:40:00.000Z'],
  ['2026-03-01 09:40', '2026-03-01T01:40:00.000Z'],
  ['2026-03-01', '2026-02-28T16:00:00.000Z'],
  ['2026-03-01T01:40:00.5Z', '2026-03-01T01:40:00.500Z'],
  ['2026-02-30T25:00', undefined],
  ['3月1日', undefined],
  ['', undefined],
];
for (const [text, iso] of cases)
  test(`momentOf: ${JSON.stringify(text)} is ${iso ?? 'none'}`, () => {
    const time = momentOf(text);
    assert.equal(time === undefined ? undefined : new Date(time).toISOString(), iso);
  });
