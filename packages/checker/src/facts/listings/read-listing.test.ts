import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { catalogueFieldOf, gapsOfItem, listFieldOf } from './fields.ts';
import { readListing } from './read-listing.ts';

const catalogue = (rows: readonly (readonly string[])[]) => readListing(rows, catalogueFieldOf, 3);

test('listing: a head over two rows, a title above, ticks below, 同上 and dashes', () => {
  const listing = catalogue([
    [
      '某局政务公开事项目录',
      '某局政务公开事项目录',
      '某局政务公开事项目录',
      '某局政务公开事项目录',
      '某局政务公开事项目录',
      '某局政务公开事项目录',
      '某局政务公开事项目录',
      '某局政务公开事项目录',
    ],
    ['序号', '公开事项', '公开事项', '公开内容(要素)', '公 开 时 限', '公开主体', '公开方式', '公开方式'],
    ['序号', '一级事项', '二级事项', '公开内容(要素)', '公 开 时 限', '公开主体', '主动', '依申请'],
    [
      '一、机构信息',
      '一、机构信息',
      '一、机构信息',
      '一、机构信息',
      '一、机构信息',
      '一、机构信息',
      '一、机构信息',
      '一、机构信息',
    ],
    ['1', '机构', '职能', '地址、电话', '20个工作日', '办公室', '√', ''],
    ['2', '机构', '领导', '姓名', '同上', '〃', '', '√'],
    ['3', '机构', '处室', '——', '及时', '', '□', '□'],
    ['4', '', '', '', '', '', '', ''],
  ]);
  assert.deepEqual(listing, {
    fields: ['name', 'content', 'timeLimit', 'subject', 'way'],
    rows: [
      {
        section: '一、机构信息',
        cells: { name: '机构 职能', content: '地址、电话', timeLimit: '20个工作日', subject: '办公室', way: '主动' },
      },
      {
        section: '一、机构信息',
        cells: { name: '机构 领导', content: '姓名', timeLimit: '20个工作日', subject: '办公室', way: '依申请' },
      },
      { section: '一、机构信息', cells: { name: '机构 处室', timeLimit: '及时' } },
    ],
  });
  assert.deepEqual(
    listing?.rows.map(({ cells }) => gapsOfItem(cells)),
    [[], [], ['subject', 'content', 'way', 'attribute']],
  );
});

test('listing: a file whose cells are not joined, a head repeated on each printed page', () => {
  const head = [
    ['序号', '公开事项', '公开内容', '公开主体', '公开方式', ''],
    ['', '', '', '', '主动', '依申请'],
  ];
  const listing = catalogue([
    ...head,
    ['1', '甲', '要点', '科室', 'V', ''],
    ...head,
    ['2', '乙', '要点', '科室', '', 'V'],
  ]);
  assert.deepEqual(
    listing?.rows.map(({ cells }) => [cells.name, cells.way]),
    [
      ['甲', '主动'],
      ['乙', '依申请'],
    ],
  );
});

const others: readonly (readonly [name: string, rows: readonly (readonly string[])[]])[] = [
  [
    'a table for the layout',
    [
      ['首页', '政务公开', '互动'],
      ['新闻一', '新闻二', ''],
    ],
  ],
  [
    'a table of figures',
    [
      ['年份', '收入', '支出'],
      ['2025', '1', '2'],
    ],
  ],
  [
    'a sentence that names the words',
    [['本目录规定公开主体、公开内容、公开时限和公开方式，请各单位遵照执行，及时更新。']],
  ],
  ['nothing', []],
];
for (const [name, rows] of others)
  test(`listing: ${name} is no catalogue`, () => assert.equal(catalogue(rows), undefined));

test('listing: a list of powers with its own words, sections as kinds', () => {
  const listing = readListing(
    [
      ['序号', '权力编码', '权力名称', '实施依据', '办理形式'],
      ['行政许可', '行政许可', '行政许可', '行政许可', '行政许可'],
      ['1', '320100001', '施工许可', '《建筑法》', '全程网办'],
    ],
    listFieldOf,
    2,
  );
  assert.deepEqual(listing?.rows, [
    { section: '行政许可', cells: { code: '320100001', name: '施工许可', basis: '《建筑法》', online: '全程网办' } },
  ]);
});

test('listing: reading never throws and never invents a text', () => {
  const cell = fc.constantFrom('', '序号', '公开事项', '公开内容', '公开主体', '公开时限', '√', '同上', '甲', '—');
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
      const said = new Set<string>(rows.flat());
      for (const { cells } of catalogue(rows)?.rows ?? [])
        for (const text of Object.values(cells)) assert.ok(text.split(' ').every((part) => said.has(part)));
    }),
  );
});
