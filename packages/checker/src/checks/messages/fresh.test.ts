import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOn, type TestColumn } from '../../../testing/interaction.ts';
import { messageLists } from '../../facts/inspect/messages.ts';
import { messagesFresh } from './fresh.ts';

const page = 'http://h/c0/';
const said = (
  columns: readonly TestColumn[],
  main = '<p>–</p>',
  more: Partial<Parameters<typeof saidOn>[2]> = {},
): string =>
  saidOn(
    messagesFresh,
    [messageLists],
    { columns, pages: { [page]: main }, owed: ['msg'], ...more },
    { window: 'P2M' },
  );

// zh: rows of answered messages
const rows = (day: string): string =>
  `<ul><li><a href="1.html">关于路灯的来信答复</a><span>${day}</span></li><li><a href="2.html">关于积水的来信答复</a><span>2025-01-02</span></li></ul>`;

// zh: notes of pages
const cases: readonly (readonly [name: string, got: string, expected: string])[] = [
  ['answered lately', said([{ class: 'msg' }], rows('2026-11-02')), '1 of 2026-11-02'],
  [
    'the crawl met a newer one',
    said([{ class: 'msg', rows: [['答复', '2026-11-10']] }], rows('2026-01-02')),
    '1 of 2026-11-10',
  ],
  ['last answered in summer', said([{ class: 'msg' }], rows('2026-07-02')), '1 of 2026-07-02; answers-stale fail 2'],
  [
    'old notes beside a list that a script brings',
    said([{ class: 'msg' }], `${rows('2026-01-02')}<div id="list"></div><script>$.getJSON("/xj",draw)</script>`),
    'unmeasured tool.no-browser',
  ],
  [
    'old notes beside a frame with the letters',
    said([{ class: 'msg' }], `${rows('2026-01-02')}<iframe src="http://xj.city.gov.cn/list"></iframe>`),
    'unmeasured unsupported.format',
  ],
  ['no answer at all', said([{ class: 'msg', items: 0 }], '<form><input name="t"></form>'), '1; no-answers fail 2'],
  [
    'answers for the writer only',
    said([{ class: 'msg' }], '<p>请凭查询码查询答复，答复不公开。</p>'),
    '1; private-answers person 2',
  ],
  ['seen once', said([{ class: 'msg' }], rows('2026-07-02'), { looks: 1 }), 'unmeasured needs.confirm'],
  ['not reached', said([{ class: 'msg' }], '', { pages: {} }), 'unmeasured site.unreachable'],
  ['no column, looked for twice', said([{ class: 'news' }], '', { absent: ['msg'] }), '1; column-missing fail 2'],
  ['an organ that owes none', said([{ class: 'news' }], '', { owed: [] }), 'na not.applicable'],
];
for (const [name, got, expected] of cases) test(name, () => assert.equal(got, expected));
