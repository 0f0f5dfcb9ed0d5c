import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageScan, row } from '../../../testing/column-scan.ts';
import { plainRows } from './plain-rows.ts';

const titles = (rows: Parameters<typeof pageScan>[0]): readonly string[] =>
  plainRows(pageScan(rows)).map(({ title }) => title);

test('rows outside navigation are the list', () => {
  const nav = { ...row('/zwgk/', '政务公开'), region: 'nav' as const };
  assert.deepEqual(titles({ rows: [nav, row('/1', '甲'), row('/2', '乙')] }), ['甲', '乙']);
});

test('pager links are no items', () => {
  const pager = ['首页', '下一页', '尾页', '2', '[3]', '第4页', '>>'].map((text) => row('/p', text));
  assert.deepEqual(titles({ rows: [row('/1', '2024年工作报告'), ...pager] }), ['2024年工作报告']);
});

test('where rows have dates, the menu without them falls away', () =>
  assert.deepEqual(titles({ rows: [row('/a/', '栏目一'), row('/b/', '栏目二'), row('/1', '甲', '2024-01-02')] }), [
    '甲',
  ]));

test('a date inside a title is not the date of the row, and the row stays among dated ones', () =>
  assert.deepEqual(
    plainRows(
      pageScan({
        rows: [row('/1', '2026年1—10月统计', '2026年1—10月统计'), row('/2', '乙', '2024-01-02'), row('/m/', '菜单')],
      }),
    ),
    [
      { href: '/1', title: '2026年1—10月统计', date: '' },
      { href: '/2', title: '乙', date: '2024-01-02' },
    ],
  ));

test('a date in brackets at the end of a title is the date of the row', () =>
  assert.deepEqual(
    plainRows(pageScan({ rows: [row('/1', '关于甲的通知[2024-01-02]', '关于甲的通知[2024-01-02]')] }))[0]?.date,
    '2024-01-02',
  ));

test('a date at the end of the link text is the date of the row', () =>
  assert.deepEqual(plainRows(pageScan({ rows: [row('/1', '关于甲的通知 2024-01-02', '2024-01-02')] })), [
    { href: '/1', title: '关于甲的通知', date: '2024-01-02' },
  ]));

test('a page without rows has no list', () => assert.deepEqual(titles({}), []));
