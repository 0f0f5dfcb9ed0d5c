import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listlessSite, listSite, table, told } from '../../../testing/content-looks.ts';
import { catalogueFields } from './fields.ts';

const head = ['序号', '公开事项', '公开内容', '公开主体', '公开时限', '公开方式'];
const whole = table([
  head,
  ['1', '机构职能', '地址', '办公室', '20个工作日', '主动'],
  ['2', '预算', '表', '财务', '20日', '主动'],
]);
const gaps = table([
  head,
  ['1', '机构职能', '地址', '办公室', '20个工作日', '主动'],
  ['2', '预算', '表', '—', '', '主动'],
]);
const narrow = table([head.slice(0, 4), ['1', '机构职能', '地址', '办公室']]);

const cases: readonly (readonly [name: string, got: () => string, expected: string])[] = [
  ['every item has all', () => told(catalogueFields, listSite('catalogue', whole)), '2'],
  [
    'one item of two has gaps',
    () => told(catalogueFields, listSite('catalogue', gaps)),
    '2; catalogue-item-incomplete fail',
  ],
  [
    'a table without the columns',
    () => told(catalogueFields, listSite('catalogue', narrow)),
    '1; catalogue-item-incomplete fail',
  ],
  ['seen once', () => told(catalogueFields, listSite('catalogue', gaps, 1)), '2; open needs.confirm 1'],
  [
    'a PDF is for a person',
    () => told(catalogueFields, listSite('catalogue', '<a href="/ml.pdf">目录</a>')),
    '1; catalogue-in-file person',
  ],
  ['no catalogue is charged elsewhere', () => told(catalogueFields, listlessSite()), 'unmeasured no.population'],
];
for (const [name, got, expected] of cases) test(`catalogue.fields: ${name}`, () => assert.equal(got(), expected));
