import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspectedOf } from '../../../testing/inspected.ts';
import { lookedAt, table, told } from '../../../testing/content-looks.ts';
import { directory } from '../../facts/inspect/directory.ts';
import { catalogueLegalFields } from './legal-fields.ts';

const site = (html: string, isDocument: boolean, looks = 2) =>
  inspectedOf(directory, [lookedAt(directory, html, { data: { isDocument, name: '' }, looks })]);
const head = ['索引号', '名称', '内容概述', '生成日期'];
const rows = table([head, ['001', '通知', '安排放假', '2026-01-01'], ['002', '办法', '', '2026-02-01']]);
const whole = table([head, ['001', '通知', '安排放假', '2026-01-01'], ['002', '办法', '管理', '2026-02-01']]);
const document =
  '<title>某办法</title><table><tr><td>索 引 号：</td><td>001</td><td>成文日期：</td><td>2026-01-01</td></tr></table>';

const cases: readonly (readonly [name: string, got: () => string, expected: string])[] = [
  ['a directory with all four', () => told(catalogueLegalFields, site(whole, false)), '2'],
  ['an entry without summary', () => told(catalogueLegalFields, site(rows, false)), '2; directory-incomplete fail'],
  [
    'a document whose head lacks only the summary is for a person',
    () => told(catalogueLegalFields, site(document, true)),
    '1; directory-incomplete person',
  ],
  [
    'a document without a head',
    () => told(catalogueLegalFields, site('<title>x</title><p>正文</p>', true)),
    '1; directory-incomplete fail',
  ],
  [
    'a menu of columns is no directory',
    () => told(catalogueLegalFields, site('<a href="/a/">机构</a>', false)),
    'unmeasured no.population',
  ],
  ['an old run', () => told(catalogueLegalFields, undefined), 'unmeasured tool.version'],
];
for (const [name, got, expected] of cases) test(`catalogue.legal-fields: ${name}`, () => assert.equal(got(), expected));
