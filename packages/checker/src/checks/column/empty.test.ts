import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnFact, columnFacts, emptyColumn } from '../../../testing/column-facts.ts';
import type { ColumnFact } from '../../facts/columns/column.ts';
import { columnEmpty } from './empty.ts';

const said = (columns: readonly ColumnFact[], given: Readonly<Record<string, unknown>> = {}): string => {
  const bound = columnEmpty.bind(given);
  assert.ok(bound.ok);
  const got = bound.value(columnFacts({ columns }));
  if (got.state !== 'measured') return `${got.state} ${got.reason}`;
  const findings = got.findings.map(({ subject, state }) => `${subject} ${state}`);
  return [got.examined, ...findings, ...(got.open ?? []).map(({ reason }) => `open ${reason}`)].join('; ');
};

const cases: readonly (readonly [
  name: string,
  columns: readonly ColumnFact[],
  given: Readonly<Record<string, unknown>>,
  expected: string,
])[] = [
  ['an empty column seen twice', [columnFact(), emptyColumn({ url: 'a' })], {}, '2; a fail'],
  ['seen once it waits', [emptyColumn({ url: 'a' }, 1)], {}, '1; a unmeasured'],
  [
    'a list that a script loads is never empty',
    [columnFact({ state: 'open', reason: 'tool.no-browser' })],
    {},
    '0; open tool.no-browser',
  ],
  ['a notice that there was nothing is content', [columnFact({ state: 'explained' })], {}, '1'],
  [
    'an empty section is counted by its columns',
    [emptyColumn({ form: 'section' }), emptyColumn({ url: 'a' })],
    {},
    '1; a fail',
  ],
  [
    'only the classes asked for',
    [emptyColumn({ url: 'a' }), emptyColumn({ url: 'b', class: 'news' })],
    { classes: ['news'] },
    '1; b fail',
  ],
  ['no column', [], {}, 'na no.population'],
];
for (const [name, columns, given, expected] of cases) test(name, () => assert.equal(said(columns, given), expected));
