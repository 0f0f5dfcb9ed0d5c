import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOn, type TestColumn } from '../../../testing/interaction.ts';
import { leaderColumns, leaderPages } from '../../facts/inspect/organ-pages.ts';
import { leadersOpennessDuty } from './openness-duty.ts';

const said = (
  columns: readonly TestColumn[],
  pages: Readonly<Record<string, string>>,
  more: Partial<Parameters<typeof saidOn>[2]> = {},
): string => saidOn(leadersOpennessDuty, [leaderColumns, leaderPages], { columns, pages, owed: ['leaders'], ...more });

const leaders: readonly TestColumn[] = [{ class: 'leaders', form: 'page' }];
const page = 'http://h/c0/';
// zh: duties
const cases: readonly (readonly [name: string, got: string, expected: string])[] = [
  [
    'among them',
    said(leaders, { [page]: '<p>周明远，局长，主持全面工作，负责政务公开工作。</p>' }),
    '1 of 周明远，局长，主持全面工作，负责政务公开工作',
  ],
  [
    'on a leader’s own page',
    said(leaders, {
      [page]: '<p><a href="1.html">局长 周明远</a></p>',
      'http://h/c0/1.html': '<p>周明远，局长</p><p>负责政府信息公开</p>',
    }),
    '1 of 负责政府信息公开',
  ],
  [
    'not among them',
    said(leaders, { [page]: '<p>范立新，局长，主持全面工作。</p>' }),
    '1; openness-duty-missing fail 2',
  ],
  [
    'a link to the openness column is none',
    said(leaders, { [page]: '<p>范立新，局长，主持全面工作。</p><p><a href="/zwgk/">政务公开</a></p>' }),
    '1; openness-duty-missing fail 2',
  ],
  [
    'on more pages than were drawn',
    said(
      [{ class: 'leaders', rows: Array.from({ length: 25 }, (_, at) => [`领导${at}`]) }],
      Object.fromEntries(
        [page, ...Array.from({ length: 25 }, (_, at) => `${page}${at}.html`)].map((url) => [
          url,
          '<p>范立新，局长，主持全面工作。</p>',
        ]),
      ),
    ),
    '1; openness-duty-undrawn person 2',
  ],
  ['a picture', said(leaders, { [page]: '<img src="ld.jpg">' }), '1; leaders-picture person 2'],
  [
    'seen once',
    said(leaders, { [page]: '<p>范立新，局长，主持全面工作。</p>' }, { looks: 1 }),
    'unmeasured needs.confirm',
  ],
  ['not reached', said(leaders, {}), 'unmeasured site.unreachable'],
  ['missing', said([{ class: 'news' }], {}, { absent: ['leaders'] }), '1; openness-duty-missing fail 2'],
  ['not owed', said([{ class: 'news' }], {}, { owed: [] }), 'na not.applicable'],
];
for (const [name, got, expected] of cases) test(name, () => assert.equal(got, expected));
