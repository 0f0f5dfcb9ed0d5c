import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageText } from '../../../testing/inspected.ts';
import { labelled } from './labelled.ts';

const cases: readonly (readonly [name: string, html: string, expected: string | undefined])[] = [
  ['in a line', '<p>索引号：K-1</p>', 'K-1'], // zh: label
  ['with white space in the label', '<p>索 引 号 ： K-1</p>', 'K-1'], // zh: label
  ['the next label ends it', '<p>索引号：K-1 发布日期：2024-05-06</p>', 'K-1'], // zh: labels
  ['behind another label', '<p>发布日期：2024-05-06 索引号：K-1</p>', 'K-1'], // zh: labels
  ['an hour is no label', '<p>索引号: 2024-05-06 10:30</p>', '2024-05-06 10:30'], // zh: label
  ['in brackets', '<p>【索引号】：K-1</p>', 'K-1'], // zh: label
  ['beside it in a table', '<table><tr><th>索引号</th><td>K-1</td></tr></table>', 'K-1'], // zh: label
  ['with a colon in a table', '<table><tr><td>索引号：</td><td>K-1</td></tr></table>', 'K-1'], // zh: label
  ['below it in a heading row', '<table><tr><th>索引号<th>x<tr><td>K-1<td>y</table>', 'K-1'], // zh: label
  ['in a pair', '<dl><dt>索引号</dt><dd>K-1</dd></dl>', 'K-1'], // zh: label
  ['an empty term is followed by the next', '<dl><dt>索引号</dt><dd></dd><dt>属性</dt><dd>x</dd></dl>', undefined], // zh: labels
  ['in the next line', '<p>索引号：</p><p>K-1</p>', 'K-1'], // zh: label
  ['by another name', '<p>索引编号：K-1</p>', 'K-1'], // zh: label
  ['empty in a table', '<table><tr><th>索引号</th><td></td></tr></table>', undefined], // zh: label
  ['a longer word is another label', '<p>老索引号：K-1</p>', undefined], // zh: label
  ['in brackets without a colon', '<li>【索引号】K-1 【属性】x</li>', 'K-1'], // zh: labels
  ['in brackets and empty', '<li>【索引号】</li><li>【属性】x</li>', undefined], // zh: labels
  ['as a heading', '<h3>索引号</h3><p>K-1</p>', 'K-1'], // zh: label
  ['as a numbered line', '<p>一、索引号</p><p>K-1</p>', 'K-1'], // zh: label
  ['as a numbered line without a text', '<p>一、索引号</p><p>二、属性</p>', undefined], // zh: labels
  ['a text that begins with a number', '<p>索引号：</p><p>1、K-1</p>', '1、K-1'], // zh: label
  ['not there', '<p>x</p>', undefined],
];
const names = ['索引号', '索引编号']; // zh: labels
for (const [name, html, expected] of cases)
  test(`labelled: ${name}`, () => assert.equal(labelled(pageText(html), names), expected));
