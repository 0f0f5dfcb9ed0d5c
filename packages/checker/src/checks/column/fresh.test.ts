import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnFact, columnFacts, columnLook, columnOf, emptyColumn } from '../../../testing/column-facts.ts';
import type { ColumnFact } from '../../facts/columns/column.ts';
import { columnFresh } from './fresh.ts';

const said = (columns: readonly ColumnFact[], window = 'P14D'): string => {
  const bound = columnFresh.bind({ class: 'notice', window });
  assert.ok(bound.ok);
  const got = bound.value(columnFacts({ columns }));
  if (got.state !== 'measured') return `${got.state} ${got.reason}`;
  return [
    `${got.examined} ${got.value ?? ''}`.trim(),
    ...got.findings.map(({ kind, state, observations }) => `${kind} ${state} ${observations.length}`),
  ].join('; ');
};

const { newest: _, ...withoutDay } = columnFact({ state: 'open', reason: 'tool.no-browser', observations: [] });
const unreadColumn: ColumnFact = withoutDay;

const cases: readonly (readonly [name: string, columns: readonly ColumnFact[], expected: string])[] = [
  ['updated within the window', [columnOf('2026-11-10')], '1 2026-11-10'],
  ['the last day of the window counts', [columnOf('2026-11-06')], '1 2026-11-06'],
  ['a day later it does not', [columnOf('2026-11-05')], '1 2026-11-05; column-stale fail 2'],
  ['seen once it waits', [columnOf('2026-11-05', {}, 1)], '1 2026-11-05; column-stale unmeasured 1'],
  [
    'a later look that saw an update clears it',
    [columnOf('2026-11-05', { observations: [columnLook('newest:2026-11-05'), columnLook('newest:2026-11-19', 10)] })],
    '1 2026-11-19',
  ],
  ['the freshest column of the class speaks for it', [columnOf('2026-01-05'), columnOf('2026-11-19')], '1 2026-11-19'],
  [
    'a column that was not read may hold the update',
    [columnOf('2026-01-05'), unreadColumn],
    'unmeasured tool.no-browser',
  ],
  ['an empty column has no update', [emptyColumn()], '1; column-empty fail 2'],
  ['no such column', [columnOf('2026-11-19', { class: 'policy' })], 'na no.population'],
];
for (const [name, columns, expected] of cases) test(name, () => assert.equal(said(columns), expected));

test('a window of months counts months', () => {
  assert.equal(said([columnOf('2026-05-20')], 'P6M'), '1 2026-05-20');
  assert.equal(said([columnOf('2026-05-19')], 'P6M'), '1 2026-05-19; column-stale fail 2');
});

test('a window must be a length of time', () => assert.ok(!columnFresh.bind({ class: 'notice', window: '14' }).ok));
