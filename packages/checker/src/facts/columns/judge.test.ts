import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnFact, columnLook, columnOf, emptyColumn, owedColumn } from '../../../testing/column-facts.ts';
import type { ColumnFact } from './column.ts';
import { kindOf, owedBy, reportColumns } from './judge.ts';
import { columnsToConfirm } from './look.ts';

const asOf = '2026-11-20';
const owed = [owedColumn('news', 'P14D')];

const { cadence: _, ...withoutCadence } = columnOf('2016-01-10');

const kinds: readonly (readonly [name: string, column: ColumnFact, kind: string])[] = [
  ['fresh', columnOf('2026-11-10'), 'live'],
  ['older than its own cadence', columnOf('2026-01-10'), 'stale'],
  ['older than what the organ owes', columnOf('2026-11-01', { class: 'news' }), 'stale'],
  ['without a cadence it never grows old', withoutCadence, 'live'],
  ['one article is not judged by its day', columnOf('2016-01-10', { form: 'page' }), 'live'],
  ['read and empty', emptyColumn(), 'empty'],
  ['not read', columnFact({ state: 'open' }), 'unknown'],
  ['explained', columnFact({ state: 'explained' }), 'live'],
];
for (const [name, column, kind] of kinds)
  test(`${name}: ${kind}`, () => assert.equal(kindOf(column, owed, asOf), kind));

test('owed classes that were not met stand in the report, missing only when two looks agree', () => {
  const absent = new Map([
    ['msg', [columnLook('absent'), columnLook('absent', 5)]],
    ['plan', [columnLook('absent')]],
  ]);
  const { columns, completeness } = reportColumns(
    [columnFact()],
    [owedColumn('notice'), owedColumn('msg'), owedColumn('plan')],
    asOf,
    absent,
  );
  assert.deepEqual(
    columns.map(({ class: key, kind, url, required }) => `${key} ${kind} ${url} ${required}`),
    ['notice live http://h/tzgg/ true', 'msg missing  true', 'plan unknown  true'],
  );
  assert.deepEqual(completeness, { n: 1, m: 3, missing: ['msg'] });
});

test('services are owed by those who offer some', () => {
  const all = [owedColumn('news'), owedColumn('service'), owedColumn('service.stat')];
  assert.equal(owedBy({}, all).length, 3);
  assert.deepEqual(
    owedBy({ noServices: true }, all).map((one) => one.class),
    ['news'],
  );
});

test('only what would cost something is looked at again', () => {
  const columns = [
    columnOf('2026-11-10', { url: 'a' }),
    columnOf('2026-01-10', { url: 'b' }),
    emptyColumn({ url: 'c' }),
    columnFact({ url: 'd', state: 'open' }),
  ];
  assert.deepEqual(columnsToConfirm(columns, owed, asOf), [
    { subject: 'column:b', url: 'b' },
    { subject: 'column:c', url: 'c' },
  ]);
});

test('two looks that agree, the later one with a control, need no third', () => {
  const column = columnOf('2026-01-10', { url: 'b' }, 1);
  const [first] = column.observations;
  const asked = (control: boolean, outcome = first!.outcome): number =>
    columnsToConfirm([{ ...column, observations: [first!, { ...first!, outcome, control }] }], owed, asOf).length;
  assert.deepEqual([asked(true), asked(false), asked(true, 'unread')], [0, 1, 1]);
});
