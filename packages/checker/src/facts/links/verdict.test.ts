import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Observation } from '@gongkai/model';
import { verdictOf } from './verdict.ts';

const look = (outcome: string, control = true): Observation => ({
  at: '2026-11-20T09:00:00+08:00',
  via: 'http',
  outcome,
  control,
});

const cases: [name: string, outcomes: string[], verdict: string][] = [
  ['one look proves nothing', ['gone'], 'again'],
  ['gone twice is broken', ['gone', 'gone'], 'broken'],
  ['a time-out twice may still pass', ['timeout', 'timeout'], 'again'],
  ['a time-out three times is broken', ['timeout', 'timeout', 'timeout'], 'broken'],
  ['a server error three times is broken', ['server-error', 'server-error', 'server-error'], 'broken'],
  ['one of each asks for a third', ['gone', 'ok'], 'again'],
  ['the third decides for the site', ['gone', 'ok', 'ok'], 'works'],
  ['the third decides against it', ['gone', 'ok', 'gone'], 'broken'],
  ['two to two is not decided', ['gone', 'ok', 'ok', 'gone'], 'undecided'],
  ['a wall decides nothing', ['gone', 'open', 'open', 'open'], 'undecided'],
];
for (const [name, outcomes, verdict] of cases)
  test(`verdictOf: ${name}`, () => assert.equal(verdictOf(outcomes.map((one) => look(one))).is, verdict));

test('verdictOf: a look whose control failed does not count', () => {
  assert.equal(verdictOf([look('gone'), look('gone', false)]).is, 'again');
  assert.equal(verdictOf([look('gone'), look('gone', false), look('gone')]).is, 'broken');
});
