import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnFact, columnFacts, columnOf, emptyColumn, owedColumn } from '../../../testing/column-facts.ts';
import type { ColumnFact } from '../../facts/columns/column.ts';
import { columnStale } from './stale.ts';

const said = (columns: readonly ColumnFact[], given: Readonly<Record<string, unknown>> = {}): string => {
  const bound = columnStale.bind(given);
  assert.ok(bound.ok);
  const got = bound.value(columnFacts({ columns, owed: [owedColumn('news', 'P14D')] }));
  if (got.state !== 'measured') return `${got.state} ${got.reason}`;
  const findings = got.findings.map(({ subject, state }) => `${subject} ${state}`);
  return [got.examined, ...findings, ...(got.open ?? []).map(({ reason }) => `open ${reason}`)].join('; ');
};
const undated = (given: Partial<ColumnFact>): ColumnFact => {
  const { newest: _, ...rest } = columnFact({ observations: [], ...given });
  return rest;
};

const cases: readonly (readonly [
  name: string,
  columns: readonly ColumnFact[],
  given: Readonly<Record<string, unknown>>,
  expected: string,
])[] = [
  [
    'every column is held to its own cadence',
    [
      columnOf('2026-05-01', { url: 'a' }),
      columnOf('2026-11-01', { url: 'b', class: 'news' }),
      columnOf('2026-05-01', { url: 'c', class: 'budget', cadence: 'P1Y' }),
    ],
    {},
    '3; a fail; b fail',
  ],
  [
    'what the organ owes goes before the class’s own',
    [columnOf('2026-11-01', { url: 'b', class: 'news', cadence: 'P1Y' })],
    {},
    '1; b fail',
  ],
  ['a window of the row goes before both', [columnOf('2026-05-01', { url: 'a' })], { window: 'P1Y' }, '1'],
  [
    'only the classes asked for',
    [columnOf('2020-01-01', { url: 'a' }), columnOf('2020-01-01', { url: 'b', class: 'news' })],
    { classes: ['news'] },
    '1; b fail',
  ],
  [
    'a row about first-level columns leaves out those below them',
    [columnOf('2020-01-01', { url: 'a' }), columnOf('2020-01-01', { url: 'b', firstLevel: false })],
    { level: 'first' },
    '1; a fail',
  ],
  [
    'without the word all levels count',
    [columnOf('2020-01-01', { url: 'a' }), columnOf('2020-01-01', { url: 'b', firstLevel: false })],
    {},
    '2; a fail; b fail',
  ],
  [
    'what is published when it happens is for a person',
    [columnOf('2020-01-01', { url: 'a', class: 'penalty', cadence: 'P6M' })],
    {},
    '1; a person',
  ],
  [
    'unless the row says how long it may be silent',
    [columnOf('2020-01-01', { url: 'a', class: 'penalty' })],
    { classes: ['penalty'], window: 'P6M' },
    '1; a fail',
  ],
  ['seen once it waits', [columnOf('2020-01-01', { url: 'a' }, 1)], {}, '1; a unmeasured'],
  ['a section is what lies below it', [columnOf('2020-01-01', { form: 'section' })], {}, 'na no.population'],
  ['one article may stay as it is', [columnOf('2020-01-01', { form: 'page' })], {}, 'na no.population'],
  ['an empty column is another finding', [emptyColumn()], {}, '1'],
  ['an unread column is open', [undated({ state: 'open', reason: 'tool.no-browser' })], {}, '0; open tool.no-browser'],
  ['a column without a day is open', [undated({})], {}, '0; open no.population'],
  ['no column', [], {}, 'na no.population'],
];
for (const [name, columns, given, expected] of cases) test(name, () => assert.equal(said(columns, given), expected));

test('the finding says both days', () => {
  const bound = columnStale.bind({});
  assert.ok(bound.ok);
  const got = bound.value(columnFacts({ columns: [columnOf('2026-05-01')] }));
  assert.ok(got.state === 'measured');
  assert.match(got.findings[0]?.detail.zh ?? '', /2026-05-01.*2026-05-20/);
});
