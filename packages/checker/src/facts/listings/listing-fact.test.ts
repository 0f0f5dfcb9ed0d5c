import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageText } from '../../../testing/inspected.ts';
import { filesOf, rowsOf } from './listing-fact.ts';
import { newestDay } from './newest-day.ts';
import { namesRole } from './roles.ts';

const rowsIn = (html: string) => {
  const { tables, links } = pageText(html, 'http://h/qd.html');
  return rowsOf(
    tables.map(({ rows }) => rows),
    ['power'],
    links,
  ).rows;
};
const head = '<tr><th>序号</th><th>权力名称</th><th>类别</th><th>办事指南</th></tr>';

test('listing: the guide of a row is the link its name is', () => {
  const [row] = rowsIn(
    `<table>${head}<tr><td>1</td><td><a href="/g/1.html">施工许可</a></td><td>许可</td><td></td></tr></table>`,
  );
  assert.equal(row?.guide, 'http://h/g/1.html');
});
test('listing: as many plain links as rows are their guides, in order; fewer are nobody’s', () => {
  const row = (at: number, link: string): string =>
    `<tr><td>${at}</td><td>事项${at}</td><td>许可</td><td>${link}</td></tr>`;
  const both = rowsIn(`<table>${head}${row(1, '<a href="/a">查看</a>')}${row(2, '<a href="/b">查看</a>')}</table>`);
  assert.deepEqual(
    both.map(({ guide }) => guide),
    ['http://h/a', 'http://h/b'],
  );
  const one = rowsIn(`<table>${head}${row(1, '')}${row(2, '<a href="/b">查看</a>')}</table>`);
  assert.deepEqual(
    one.map(({ guide }) => guide),
    ['', ''],
  );
});
test('listing: files of the main part, not of the footer', () =>
  assert.deepEqual(
    filesOf(pageText('<p><a href="/a.xlsx">清单</a></p><div class="footer"><a href="/b.pdf">章程</a></div>')),
    ['http://h/a.xlsx'],
  ));

const days: readonly (readonly [name: string, html: string, day: string | undefined])[] = [
  [
    'a column of changes',
    '<table><tr><th>名称</th><th>调整日期</th></tr><tr><td>甲</td><td>2026-02-03</td></tr><tr><td>乙</td><td>2025年1月1日</td></tr></table>',
    '2026-02-03',
  ],
  ['a label', '<p>更新日期：2026年3月1日</p>', '2026-03-01'],
  ['a day to come is none', '<p>更新日期：2027年3月1日</p>', undefined],
  ['nothing', '<p>清单</p>', undefined],
];
for (const [name, html, day] of days)
  test(`newest day: ${name}`, () => assert.equal(newestDay(pageText(html), '2026-11-20'), day));

const roles: readonly (readonly [text: string, roles: string])[] = [
  ['某局权责清单（2026年版）', 'power'],
  ['公共服务事项目录', 'service'],
  ['政府信息公开目录', 'catalogue'],
  ['“不见面”审批服务清单', 'no-meeting'],
  ['某县召开权责清单编制工作会议', ''],
  ['我县大力推进公共服务清单标准化', ''],
];
for (const [text, expected] of roles)
  test(`role: ${text}`, () =>
    assert.equal(
      (['catalogue', 'power', 'service', 'no-meeting'] as const).filter((role) => namesRole(role)(text)).join(' '),
      expected,
    ));
