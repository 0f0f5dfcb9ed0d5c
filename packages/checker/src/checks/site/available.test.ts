import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Measure } from '@gongkai/model';
import { columnFacts } from '../../../testing/column-facts.ts';
import { SLOT_MS } from '../../facts/watch/slots.ts';
import type { Visit } from '../../run/watch.ts';
import { siteAvailable } from './available.ts';

const asOf = '2026-06-07';
const end = Date.parse('2026-06-08T00:00:00+08:00');
/** Hours back from the end of the week, each visited twice. */
const hours = (count: number, outcome: Visit['outcome'], from = 0): readonly Visit[] =>
  Array.from({ length: count }, (_, at) => end - (from + at + 1) * SLOT_MS).flatMap((at) =>
    [60_000, 70_000].map((later) => ({
      at: at + later,
      outcome,
      detail: outcome === 'open' ? '200' : 'timeout',
      ms: 200,
    })),
  );
const measure = (visits?: readonly Visit[]): Measure => {
  const bound = siteAvailable.bind({ days: 7, visitsADay: 20, timeoutS: 15, share: 0.05 });
  assert.ok(bound.ok);
  const facts = { ...columnFacts(), asOf } as const;
  return bound.value(visits === undefined ? facts : { ...facts, watch: { url: 'http://h/', visits } });
};
const said = (visits?: readonly Visit[]): string => {
  const got = measure(visits);
  if (got.state !== 'measured') return `${got.state} ${got.reason} ${got.detail ?? ''}`.trim();
  return `${got.value} ${got.findings.map(({ kind, observations }) => `${kind} ${observations.length}`).join()}`.trim();
};

const cases: readonly (readonly [name: string, visits: readonly Visit[] | undefined, expected: string])[] = [
  ['no watch', undefined, 'unmeasured needs.week'],
  ['a week in which it always opened', hours(168, 'open'), '0/168'],
  ['one slot too few', hours(139, 'open'), 'unmeasured needs.week 139/140'],
  [
    'hours in which our own line was down do not count',
    [...hours(30, 'void'), ...hours(138, 'open', 30)],
    'unmeasured needs.week 138/140',
  ],
  ['just what may fail', [...hours(8, 'failed'), ...hours(152, 'open', 8)], '8/160'],
  ['one hour more', [...hours(9, 'failed'), ...hours(151, 'open', 9)], '9/160 unavailable 9'],
];
for (const [name, visits, expected] of cases)
  test(`site.available: ${name}`, () => assert.equal(said(visits), expected));
