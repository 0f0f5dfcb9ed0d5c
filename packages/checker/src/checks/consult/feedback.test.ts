import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOn, type TestColumn } from '../../../testing/interaction.ts';
import { consultations } from '../../facts/inspect/consultations.ts';
import { consultFeedback } from './feedback.ts';

const call = 'http://h/c0/0.html';
const answer = 'http://h/c0/1.html';
// zh: titles and pages of one consultation and its feedback
const callTitle = '关于《燃气管理办法（征求意见稿）》公开征求意见的公告';
const answerTitle = '《燃气管理办法》意见采纳情况反馈';
const open = '<p>征求意见时间为2026年10月20日至11月19日。</p>';
const closed = '<p>征求意见时间为2026年6月1日至7月1日。</p>';
const rows: TestColumn['rows'] = [[callTitle, '2026-06-01']];
const both: TestColumn['rows'] = [...rows, [answerTitle, '2026-08-01']];

const said = (
  own: TestColumn['rows'],
  pages: Readonly<Record<string, string>>,
  { looks = 2, columns = [] as readonly TestColumn[] } = {},
): string =>
  saidOn(consultFeedback, [consultations], {
    columns: [{ class: 'consult', rows: own ?? [] }, ...columns],
    pages,
    looks,
  });

// zh: pages
const cases: readonly (readonly [name: string, got: string, expected: string])[] = [
  ['closed and nothing came', said(rows, { [call]: closed }), '1 of 0/1; no-feedback fail 2'],
  ['a page of its own says', said(both, { [call]: closed, [answer]: '<p>共收到意见3条，采纳2条。</p>' }), '1 of 1/1'],
  ['it says that none came', said(both, { [call]: closed, [answer]: '<p>未收到意见建议。</p>' }), '1 of 1/1'],
  ['it says nothing', said(both, { [call]: closed, [answer]: '<p>感谢大家。</p>' }), '1 of 0/1; feedback-bare fail 2'],
  [
    'it says so in a file',
    said(both, { [call]: closed, [answer]: '<a href="1.doc">附件</a>' }),
    '1 of 0/1; feedback-bare person 2',
  ],
  ['the notice leads to it', said(rows, { [call]: `${closed}<a href="r.html">意见采纳情况</a>` }), '1 of 1/1'],
  [
    'another column has it, whether it was read or not',
    said(rows, { [call]: closed }, { columns: [{ class: 'notice', rows: [[answerTitle, '2026-08-01']] }] }),
    '1 of 1/1',
  ],
  ['comments are still taken', said(rows, { [call]: open }), 'na no.population'],
  ['seen once', said(rows, { [call]: closed }, { looks: 1 }), 'unmeasured needs.confirm'],
  ['not reached', said(rows, {}), 'unmeasured site.unreachable'],
  ['nothing was put out', said([], {}), 'na no.population'],
];
for (const [name, got, expected] of cases) test(name, () => assert.equal(got, expected));

test('a site that was read in part may hold the answer', () =>
  assert.equal(
    saidOn(consultFeedback, [consultations], {
      columns: [{ class: 'consult', rows: rows ?? [] }],
      pages: { [call]: closed },
      facts: { crawl: { pagesRead: 5, pagesKnown: 20, chromeCoverage: 0.5 } },
    }),
    'unmeasured tool.budget',
  ));
