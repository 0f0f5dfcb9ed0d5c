import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chinaTime, openObservations } from './observations.ts';
import { openStore } from './store/open.ts';

test('observations: the looks at each subject, in the order they were made', () => {
  const store = openStore(':memory:');
  const observations = openObservations(store);
  const look = (outcome: string) => ({ at: '2026-11-20T09:30:00+08:00', via: 'http', outcome });
  observations.add('link:a', look('gone'));
  observations.add('link:b', look('ok'));
  observations.add('link:a', look('timeout'));
  assert.deepEqual(observations.of('link:a'), [look('gone'), look('timeout')]);
  store.commit();
  assert.deepEqual(openObservations(store).of('link:b'), [look('ok')]);
  assert.deepEqual(observations.of('link:c'), []);
});

for (const [utc, china] of [
  ['2026-11-20T01:30:00.999Z', '2026-11-20T09:30:00+08:00'],
  ['2026-12-31T16:00:00Z', '2027-01-01T00:00:00+08:00'],
] as const)
  test(`chinaTime: ${utc} is ${china}`, () => assert.equal(chinaTime(Date.parse(utc)), china));
