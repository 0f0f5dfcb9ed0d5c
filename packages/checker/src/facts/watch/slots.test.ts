import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Visit } from '../../run/watch.ts';
import { slotsOf } from './slots.ts';

const visit = (time: string, outcome: Visit['outcome'], ms = 100, vantage?: string): Visit => ({
  ...(vantage !== undefined && { vantage }),
  at: Date.parse(`2026-06-${time}:00+08:00`),
  outcome,
  detail: outcome,
  ms,
});
const said = (...visits: readonly Visit[]): string =>
  slotsOf(visits, '2026-06-07', 7, 15)
    .map(({ outcome }) => outcome)
    .join(' ');

const cases: readonly (readonly [name: string, visits: readonly Visit[], expected: string])[] = [
  ['one that opened', [visit('07T10:01', 'open')], 'open'],
  ['a second visit that opened', [visit('07T10:01', 'failed'), visit('07T10:02', 'open')], 'open'],
  ['two that failed', [visit('07T10:01', 'failed'), visit('07T10:02', 'failed')], 'failed'],
  ['a lone failure says nothing', [visit('07T10:01', 'failed')], 'void'],
  ['our own line says nothing', [visit('07T10:01', 'void'), visit('07T10:02', 'failed')], 'void'],
  ['a page that took too long twice', [visit('07T10:01', 'open', 15_001), visit('07T10:02', 'open', 20_000)], 'failed'],
  ['two hours are two slots', [visit('07T10:59', 'open'), visit('07T11:00', 'open')], 'open open'],
  ['the first moment of the week', [visit('01T00:00', 'open')], 'open'],
  [
    'a moment before it',
    [visit('01T00:00', 'open'), { ...visit('01T00:00', 'open'), at: Date.parse('2026-05-31T23:59:59+08:00') }],
    'open',
  ],
  [
    'from two places, of which one did not reach it',
    [visit('07T10:01', 'failed'), visit('07T10:02', 'failed'), visit('07T10:03', 'open', 1, 'b')],
    'open',
  ],
  [
    'from two places, and neither reached it',
    ['', 'b'].flatMap((place) => [1, 2].map((at) => visit(`07T10:0${at}`, 'failed', 1, place))),
    'failed',
  ],
  [
    'a failure of one place when the other was silent says nothing',
    [visit('07T09:01', 'open', 1, 'b'), visit('07T10:01', 'failed'), visit('07T10:02', 'failed')],
    'open void',
  ],
  ['the day after the last', [visit('08T00:00', 'open')], ''],
];
for (const [name, visits, expected] of cases) test(`slots: ${name}`, () => assert.equal(said(...visits), expected));
