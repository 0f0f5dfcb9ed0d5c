import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowsIn } from '../../../testing/page-sample.ts';

const cases: readonly (readonly [name: string, html: string, expected: readonly string[]])[] = [
  [
    'a list',
    '<ul><li><a href=1>一</a><span>2026-01-02</span></li><li><a href=2>二</a></li></ul>',
    ['一 2026-01-02', '二'],
  ],
  [
    'a list whose rows never end',
    '<ul><li><a href=1>一</a> 2026-01-02<li><a href=2>二</a> 2026-01-03</ul>',
    ['一 2026-01-02', '二 2026-01-03'],
  ],
  [
    'a table whose cells never end',
    '<table><tr><td><a href=1>一</a><td>2026-01-02<tr><td><a href=2>二</a><td>2026-01-03</table>',
    ['一 2026-01-02', '二 2026-01-03'],
  ],
  [
    'a table inside a table is not one row',
    '<table><tr><td><table><tr><td><a href=1>一</a></td><td>2026-01-02</td></tr><tr><td><a href=2>二</a></td></tr></table></td></tr></table>',
    ['一 2026-01-02', '二'],
  ],
  [
    'of two links in a row the longer text is the title',
    '<li><a href=0>[通知]</a><a href=1>关于一件事的通知</a></li>',
    ['关于一件事的通知'],
  ],
  ['terms and their dates', '<dl><dt><a href=1>一</a></dt><dd>2026-01-02</dd></dl>', ['一 2026-01-02']],
  [
    'boxes with one link and one date',
    '<div><p><a href=1>一</a>2026-01-02</p><p><a href=2>二</a>2026-01-03</p></div>',
    ['一 2026-01-02', '二 2026-01-03'],
  ],
  [
    'links and dates parted by line breaks',
    '<td><a href=1>一</a> 2026-01-02<br><a href=2>二</a> 2026-01-03<br></td>',
    ['一 2026-01-02', '二 2026-01-03'],
  ],
  [
    'dates that stand before their links',
    '<div>2026-01-02 <a href=1>一</a><br>2026-01-03 <a href=2>二</a></div>',
    ['一 2026-01-02', '二 2026-01-03'],
  ],
  ['links in running text are no list', '<p>见<a href=1>一</a>和<a href=2>二</a>。</p>', []],
  [
    'a number that looks like a date stands before the date',
    '<tr><td>LC-2026-001</td><td><a href=1>一</a></td><td>2026-01-02</td></tr>',
    ['一 2026-01-02'],
  ],
  [
    'a day set apart from its month',
    '<li><div><b>12</b><span>2026.06</span></div><a href=1>一</a></li>',
    ['一 12 2026.06'],
  ],
  ['a year set apart from its day', '<li><p>06/12</p><p>2026</p><a href=1>一</a></li>', ['一 06/12 2026']],
  ['a count is no day', '<li><a href=1>一</a><b>12</b></li>', ['一']],
  [
    'a table in the first cell, the date in the next',
    '<table><tr><td><table><tr><td><a href=1>一</a></td></tr></table></td><td>2026-01-02</td></tr></table>',
    ['一 2026-01-02'],
  ],
  ['a row without a text', '<li><a href=1></a></li>', []],
];
for (const [name, html, expected] of cases) test(`rows: ${name}`, () => assert.deepEqual(rowsIn(html), expected));
