import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OpinionResponse } from '@gongkai/model';
import { clocksOf } from './clocks.ts';

const at = '2026-03-01T08:00:00+08:00';
const release = { at: '2026-03-01T10:00:00+08:00', kind: 'authoritative' } as const;
type Given = Partial<Pick<OpinionResponse, 'withinLimit' | 'detectedAt' | 'occurredAt' | 'releases'>>;

const cases: [name: string, given: Given, words: string[] | undefined][] = [
  ['no result in the data', { detectedAt: at }, undefined],
  ['a result without a start', { withinLimit: { limit: true } }, undefined],
  ['a result without a release', { withinLimit: { limit: true }, detectedAt: at, releases: [] }, undefined],
  [
    'a release at no time',
    { withinLimit: { limit: true }, detectedAt: at, releases: [{ at: '', kind: '' }] },
    undefined,
  ],
  ['an empty result', { withinLimit: {}, detectedAt: at }, undefined],
  ['the aim reached says it all', { withinLimit: { aim: true, limit: true }, detectedAt: at }, ['aim']],
  ['the aim missed, the limit kept', { withinLimit: { aim: false, limit: true }, occurredAt: at }, ['limit']],
  ['the limit missed', { withinLimit: { limit: false }, detectedAt: at }, ['limitMissed']],
  ['the aim missed says nothing alone', { withinLimit: { aim: false }, detectedAt: at }, undefined],
  ['the conference', { withinLimit: { conference: false }, detectedAt: at }, ['conferenceMissed']],
];
for (const [name, given, words] of cases)
  test(`clocksOf: ${name}`, () =>
    assert.deepEqual(
      clocksOf({ releases: [release], ...given })?.results.map(({ word }) => word),
      words,
    ));

test('clocksOf: counted from the discovery when that is known', () => {
  const clocks = clocksOf({
    releases: [release],
    withinLimit: { limit: true },
    occurredAt: '2026-03-01',
    detectedAt: at,
  });
  assert.deepEqual([clocks?.from, clocks?.at], ['detected', at]);
});
