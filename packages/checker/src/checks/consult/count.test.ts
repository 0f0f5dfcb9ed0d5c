import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addPeriod, type Day } from '@gongkai/model';
import { saidOn, type TestColumn } from '../../../testing/interaction.ts';
import { activities } from '../../facts/inspect/activities.ts';
import { consultCount } from './count.ts';

const rowsOf = (count: number, year = 2026): NonNullable<TestColumn['rows']> =>
  Array.from({ length: count }, (_, at): readonly [string, Day] => [
    `第${at + 1}期关于征求意见的公告`,
    addPeriod(`${year}-01-01` as Day, `P${at}M`),
  ]); // zh: titles
const said = (columns: readonly TestColumn[], more: Partial<Parameters<typeof saidOn>[2]> = {}): string =>
  saidOn(
    consultCount,
    [activities],
    { columns, pages: { 'http://h/c0/': '<p>–</p>' }, owed: ['consult'], ...more },
    { within: 'P1Y', count: 3 },
  );

const cases: readonly (readonly [name: string, got: string, expected: string])[] = [
  ['enough in the year', said([{ class: 'consult', rows: rowsOf(3) }]), '3 of 3/3'],
  [
    'some of them among the notices',
    said([
      { class: 'consult', rows: rowsOf(1) },
      { class: 'notice', rows: rowsOf(3).slice(1) },
    ]),
    '3 of 3/3',
  ],
  [
    'one finding for each that is missing',
    said([{ class: 'consult', rows: rowsOf(1) }]),
    '3 of 1/3; too-few fail 2; too-few fail 2',
  ],
  [
    'those of earlier years do not count',
    said([{ class: 'consult', rows: rowsOf(3, 2025) }]),
    '3 of 0/3; too-few fail 2; too-few fail 2; too-few fail 2',
  ],
  [
    'rows without a day may be of this year',
    said([{ class: 'consult', rows: [...rowsOf(2), ['关于征求意见的公告']] }]),
    'unmeasured no.population',
  ],
  [
    'the column was not read',
    said([{ class: 'consult', state: 'open', reason: 'tool.no-browser' }]),
    'unmeasured tool.no-browser',
  ],
  ['seen once', said([{ class: 'consult', rows: rowsOf(1) }], { looks: 1 }), 'unmeasured needs.confirm'],
  [
    'no such column, looked for twice',
    said([{ class: 'news' }], { absent: ['consult'] }),
    '3 of 0/3; too-few fail 2; too-few fail 2; too-few fail 2',
  ],
  ['no such column, not confirmed', said([{ class: 'news' }]), 'unmeasured needs.confirm'],
  ['an organ that owes none', said([{ class: 'news' }], { owed: [] }), 'na not.applicable'],
];
for (const [name, got, expected] of cases) test(name, () => assert.equal(got, expected));
