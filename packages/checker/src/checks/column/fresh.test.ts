import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnFact, columnFacts, columnLook, columnOf, emptyColumn } from '../../../testing/column-facts.ts';
import type { Day } from '@gongkai/model';
import type { ColumnFact } from '../../facts/columns/column.ts';
import type { SiteFacts } from '../../facts/facts.ts';
import { columnFresh } from './fresh.ts';

const said = (columns: readonly ColumnFact[], window = 'P14D', more: Partial<SiteFacts> = {}, given = {}): string => {
  const bound = columnFresh.bind({ class: 'notice', window, ...given });
  assert.ok(bound.ok);
  const got = bound.value(columnFacts({ columns, ...more }));
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

// zh: titles
const followed: readonly (readonly [name: string, title: string, day: Day, expected: string])[] = [
  ['something to follow came since', '关于印发《住房租赁管理办法》的通知', '2026-09-01', 'fail'],
  ['nothing came since', '关于印发《住房租赁管理办法》的通知', '2026-03-01', 'person'],
  ['what came is of these days', '关于印发《住房租赁管理办法》的通知', '2026-11-18', 'person'],
  ['what came is another organ’s', '国务院关于住房租赁的意见', '2026-09-01', 'person'],
  ['what came needs nothing', '关于王某等同志任职的通知', '2026-09-01', 'person'],
];
for (const [name, title, day, expected] of followed)
  test(`a column that follows another: ${name}`, () => {
    const policy = columnFact({ class: 'policy', url: 'http://h/zc/' });
    const itemsOf = (url: string) => (url === policy.url ? [{ title, day, url: `${url}1.html`, source: 'row' }] : []);
    const got = said([columnOf('2026-05-19'), policy], 'P6M', { itemsOf }, { follows: 'policy' });
    assert.equal(got, `1 2026-05-19; column-stale ${expected} 2`);
  });

test('a window must be a length of time', () => assert.ok(!columnFresh.bind({ class: 'notice', window: '14' }).ok));
