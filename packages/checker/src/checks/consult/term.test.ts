import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOn } from '../../../testing/interaction.ts';
import { consultations } from '../../facts/inspect/consultations.ts';
import { consultTerm } from './term.ts';

const call = 'http://h/c0/0.html';
const title = '关于《燃气管理办法（征求意见稿）》公开征求意见的公告'; // zh: title
const said = (main: string | undefined, looks = 2): string =>
  saidOn(
    consultTerm,
    [consultations],
    {
      columns: [{ class: 'consult', rows: [[title, '2026-10-01']] }],
      pages: main === undefined ? {} : { [call]: main },
      looks,
    },
    { days: 30 },
  );

// zh: terms
const cases: readonly (readonly [name: string, got: string, expected: string])[] = [
  ['thirty days, both ends counted', said('<p>征求意见时间为2026年10月1日至10月30日。</p>'), '1'],
  [
    'a day less, for a major decision',
    said('<p>本事项属于重大行政决策，征求意见时间为2026年10月1日至10月29日。</p>'),
    '1; short-term fail 2',
  ],
  [
    'a day less, for what may be no major decision',
    said('<p>征求意见时间为2026年10月1日至10月29日。</p>'),
    '1; short-term-unsure person 2',
  ],
  ['less, with its reason', said('<p>因情况紧急，征求意见时间为2026年10月1日至10月7日。</p>'), '1'],
  ['no term', said('<p>欢迎来信提出意见。</p>'), '1; no-term person 2'],
  ['seen once', said('<p>征求意见时间为2026年10月1日至10月9日。</p>', 1), '1; | needs.confirm 1'],
  ['not reached', said(undefined), 'unmeasured site.unreachable'],
];
for (const [name, got, expected] of cases) test(name, () => assert.equal(got, expected));

test('nothing was put out', () =>
  assert.equal(saidOn(consultTerm, [consultations], {}, { days: 30 }), 'na no.population'));
