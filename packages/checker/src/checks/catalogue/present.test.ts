import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bothInspected, inspectedOf } from '../../../testing/inspected.ts';
import { listlessSite, listSite, named, table, told } from '../../../testing/content-looks.ts';
import { listFiles, listings } from '../../facts/inspect/listings.ts';
import { cataloguePresent } from './present.ts';

const rows = table([
  ['序号', '公开事项', '公开内容', '公开主体', '公开时限'],
  ['1', '机构职能', '地址', '办公室', '20个工作日'],
]);
const elsewhere = bothInspected(
  ...named({ catalogue: 'http://other/ml.html' }),
  inspectedOf(listings, []),
  inspectedOf(listFiles, []),
);
const half = { crawl: { pagesRead: 10, pagesKnown: 20, chromeCoverage: 0.5 } };

const cases: readonly (readonly [name: string, got: () => string, expected: string])[] = [
  ['a table of items', () => told(cataloguePresent, listSite('catalogue', rows)), '1'],
  ['a file to open', () => told(cataloguePresent, listSite('catalogue', '<a href="/ml.pdf">目录</a>')), '1'],
  [
    'a page of that name without a table is for a person',
    () => told(cataloguePresent, listSite('catalogue', '<p>本局目录正在编制。</p>')),
    '1; catalogue-unclear person',
  ],
  ['named nowhere in two looks', () => told(cataloguePresent, listlessSite()), '1; catalogue-missing fail'],
  ['named nowhere in one look', () => told(cataloguePresent, listlessSite(1)), 'unmeasured needs.confirm'],
  ['half a site proves no absence', () => told(cataloguePresent, listlessSite(), half), 'unmeasured tool.budget'],
  ['a list on another site is for a person', () => told(cataloguePresent, elsewhere), '1; catalogue-unclear person'],
  ['an old run', () => told(cataloguePresent, undefined), 'unmeasured tool.version'],
];
for (const [name, got, expected] of cases) test(`catalogue.present: ${name}`, () => assert.equal(got(), expected));
