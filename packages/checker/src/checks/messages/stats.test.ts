import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOn, type TestColumn } from '../../../testing/interaction.ts';
import { messageLists } from '../../facts/inspect/messages.ts';
import { messagesStats } from './stats.ts';

const said = (columns: readonly TestColumn[], pages: Readonly<Record<string, string>>, looks = 2): string =>
  saidOn(messagesStats, [messageLists], { columns, pages, looks });

const page = 'http://h/c0/';
// zh: figures
const cases: readonly (readonly [name: string, got: string, expected: string])[] = [
  ['figures on the page', said([{ class: 'msg' }], { [page]: '<p>共收到来信25件，已答复24件</p>' }), '1'],
  ['a page of figures beside it', said([{ class: 'msg' }], { [page]: '<a href="tj.html">统计分析</a>' }), '1'],
  [
    'an item with figures',
    said([{ class: 'msg', rows: [['2026年三季度局长信箱办理情况统计']] }], { [page]: '<p>–</p>' }),
    '1',
  ],
  [
    'in the section round it',
    said([{ class: 'msg' }, { class: 'interact' }], {
      [page]: '<p>–</p>',
      'http://h/c1/': '<p>来信总数：365 答复总数：360</p>',
    }),
    '1',
  ],
  [
    'a board that a script fills',
    said([{ class: 'msg' }], { [page]: '<div id="tj"></div><script>$.getJSON("/tj",fill)</script>' }),
    'unmeasured tool.no-browser',
  ],
  [
    'a chart',
    said([{ class: 'msg' }], { [page]: '<div id="tj"></div><script src="/js/echarts.min.js"></script>' }),
    '1; no-statistics person 2',
  ],
  ['nowhere', said([{ class: 'msg' }], { [page]: '<p>来信请写明姓名</p>' }), '1; no-statistics fail 2'],
  ['seen once', said([{ class: 'msg' }], { [page]: '<p>–</p>' }, 1), 'unmeasured needs.confirm'],
  ['not reached', said([{ class: 'msg' }], {}), 'unmeasured site.unreachable'],
  ['no column', said([{ class: 'news' }], {}), 'na no.population'],
];
for (const [name, got, expected] of cases) test(name, () => assert.equal(got, expected));
