import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addPeriod, type Day } from '@gongkai/model';
import { saidOn, type TestColumn } from '../../../testing/interaction.ts';
import { activities } from '../../facts/inspect/activities.ts';
import { interviewCount } from './count.ts';

const rowsOf = (count: number, year = 2026): NonNullable<TestColumn['rows']> =>
  Array.from({ length: count }, (_, at): readonly [string, Day] => [
    `第${at + 1}期局长做客在线访谈`,
    addPeriod(`${year}-01-01` as Day, `P${at}M`),
  ]); // zh: titles
const said = (columns: readonly TestColumn[], more: Partial<Parameters<typeof saidOn>[2]> = {}): string =>
  saidOn(
    interviewCount,
    [activities],
    { columns, pages: { 'http://h/c0/': '<p>–</p>' }, owed: ['interview'], ...more },
    { within: 'P1Y', count: 3 },
  );

const cases: readonly (readonly [name: string, got: string, expected: string])[] = [
  ['enough in the year', said([{ class: 'interview', rows: rowsOf(3) }]), '3 of 3/3'],
  [
    'some of them among the news',
    said([
      { class: 'interview', rows: rowsOf(1) },
      { class: 'news', rows: rowsOf(3).slice(1) },
    ]),
    '3 of 3/3',
  ],
  [
    'one finding for each that is missing',
    said([{ class: 'interview', rows: rowsOf(1) }]),
    '3 of 1/3; too-few fail 2; too-few fail 2',
  ],
  [
    'those of earlier years do not count',
    said([{ class: 'interview', rows: rowsOf(3, 2025) }]),
    '3 of 0/3; too-few fail 2; too-few fail 2; too-few fail 2',
  ],
  [
    'rows without a day may be of this year',
    said([{ class: 'interview', rows: [...rowsOf(2), ['局长做客在线访谈']] }]),
    'unmeasured no.population',
  ],
  [
    'each month under the same title',
    said([
      {
        class: 'interview',
        rows: [
          ['政风行风热线', '2026-03-01'],
          ['政风行风热线', '2026-04-01'],
          ['政风行风热线', '2026-05-01'],
        ],
      },
    ]),
    '3 of 3/3',
  ],
  [
    'cards whose links only say that they open',
    said([
      {
        class: 'interview',
        rows: [
          ['查看详情', '2026-03-01'],
          ['查看详情', '2026-03-01'],
          ['图文实录', '2026-05-01'],
        ],
      },
    ]),
    '3 of 3/3',
  ],
  [
    'a list that a script draws, and one item that was met elsewhere',
    said([{ class: 'interview', rows: rowsOf(1) }], {
      pages: { 'http://h/c0/': '<div id="list"></div><script>$.getJSON("/ft",draw)</script>' },
    }),
    'unmeasured unsupported.format',
  ],
  [
    'the column was not read',
    said([{ class: 'interview', state: 'open', reason: 'tool.no-browser' }]),
    'unmeasured tool.no-browser',
  ],
  ['seen once', said([{ class: 'interview', rows: rowsOf(1) }], { looks: 1 }), 'unmeasured needs.confirm'],
  [
    'no such column, looked for twice',
    said([{ class: 'news' }], { absent: ['interview'] }),
    '3 of 0/3; too-few fail 2; too-few fail 2; too-few fail 2',
  ],
  ['no such column, not confirmed', said([{ class: 'news' }]), 'unmeasured needs.confirm'],
  ['an organ that owes none', said([{ class: 'news' }], { owed: [] }), 'na not.applicable'],
];
for (const [name, got, expected] of cases) test(name, () => assert.equal(got, expected));
