import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOn, type TestColumn } from '../../../testing/interaction.ts';
import { messageLists, messagePages } from '../../facts/inspect/messages.ts';
import { replyAge } from './age.ts';

const list = 'http://h/c0/';
const one = 'http://h/c0/0.html';
const items: TestColumn['rows'] = [['路灯不亮', '2026-10-08']]; // zh: title
const overdue = { within: 'P1Y', window: 'P3M' };
const sample = { sample: 5, workingDays: 5 };

const said = (
  given: Readonly<Record<string, unknown>>,
  pages: Readonly<Record<string, string>>,
  rows: TestColumn['rows'] = [],
  looks = 2,
): string => saidOn(replyAge, [messageLists, messagePages], { columns: [{ class: 'msg', rows }], pages, looks }, given);

// zh: pages of messages
const table = (asked: string, state: string): string =>
  `<table><tr><th>来信标题</th><th>来信时间</th><th>状态</th></tr><tr><td>路灯不亮</td><td>${asked}</td><td>${state}</td></tr></table>`;
const linked = (asked: string, state: string): string =>
  table(asked, state).replace('<td>路灯不亮</td>', '<td><a href="0.html">路灯不亮</a></td>');
const page = (asked: string, answered: string, answer = '您好，经现场查看已更换灯具。'): string =>
  `<p>来信时间：${asked}</p><p>答复时间：${answered}</p><p>答复内容：${answer}</p>`;

// zh: states
const cases: readonly (readonly [name: string, got: string, expected: string])[] = [
  [
    'waits for more than three months, by the list',
    said(overdue, { [list]: table('2026-05-01', '待回复') }),
    '1; unanswered fail 2',
  ],
  [
    'by its own page',
    said(overdue, { [list]: linked('2026-05-01', '待回复'), [one]: '<p>办理状态：处理中</p>' }),
    '2; unanswered fail 2',
  ],
  [
    'its own page has the answer',
    said(overdue, { [list]: linked('2026-05-01', '待回复'), [one]: page('2026-05-01', '2026-05-06') }),
    '2',
  ],
  ['waits, but not for so long', said(overdue, { [list]: table('2026-10-01', '待回复') }), '1'],
  ['older than a year', said(overdue, { [list]: table('2025-05-01', '待回复') }), '1'],
  ['refused', said(overdue, { [list]: table('2026-05-01', '不予受理') }), '1'],
  ['seen once', said(overdue, { [list]: table('2026-05-01', '待回复') }, [], 1), '1; unanswered unmeasured 0'],
  ['answered in time', said(sample, { [list]: '', [one]: page('2026-10-12', '2026-10-16') }, items), '1'],
  [
    'answered slowly',
    said(sample, { [list]: '', [one]: page('2026-10-12', '2026-10-26') }, items),
    '1; answered-slowly person 2',
  ],
  [
    'answered after a month',
    said(sample, { [list]: '', [one]: page('2026-10-12', '2026-11-12') }, items),
    '1; answered-late person 2',
  ],
  [
    'answered after more than three months',
    said(sample, { [list]: '', [one]: page('2026-07-12', '2026-10-13') }, items),
    '1; answered-late fail 2',
  ],
  [
    'answered after three months to the day',
    said(sample, { [list]: '', [one]: page('2026-07-12', '2026-10-12') }, items),
    '1; answered-late person 2',
  ],
  [
    'an answer that says little',
    said(sample, { [list]: '', [one]: page('2026-10-12', '2026-10-13', '已转办') }, items),
    '1; perfunctory person 2',
  ],
  [
    'no days given',
    said(sample, { [list]: '', [one]: '<p>答复内容：您好，经现场查看已更换灯具。</p>' }, items),
    'unmeasured no.population',
  ],
  ['no messages', said(sample, { [list]: '<p>–</p>' }), 'na no.population'],
  ['not reached', said(sample, {}), 'unmeasured site.unreachable'],
];
for (const [name, got, expected] of cases) test(name, () => assert.equal(got, expected));

test('no column of messages', () =>
  assert.equal(saidOn(replyAge, [messageLists, messagePages], {}, sample), 'na no.population'));
