import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageText } from '../../../testing/inspected.ts';
import { readHall } from './read-hall.ts';

const hall = (html: string) => readHall(pageText(html), (url) => url.startsWith('http://h/'), '');
const cases: readonly (readonly [name: string, html: string, classes: string])[] = [
  [
    'links',
    '<div class="content"><a href="/a">个人办事</a><a href="/b">【法人办事】</a></div>',
    '个人办事 【法人办事】',
  ],
  ['headings of tabs', '<div class="content"><h3>行政许可</h3><h3>行政确认：</h3></div>', '行政确认 行政许可'],
  [
    'a column of kinds',
    '<table><tr><th>名称</th><th>事项类型</th></tr><tr><td>甲</td><td>许可</td></tr></table>',
    '事项类型',
  ],
  ['the menu of the site does not count', '<div class="nav"><a href="/a">个人办事</a></div>', ''],
  ['words in a sentence do not count', '<p>我县个人办事与法人办事越来越方便。</p>', ''],
];
for (const [name, html, classes] of cases)
  test(`hall: ${name}`, () => {
    const plain = classes.replace(/[\u3010\u3011]/g, '');
    assert.deepEqual(new Set(hall(html).classes), new Set(plain === '' ? [] : plain.split(' ')));
  });

test('hall: links that leave the site are said', () =>
  assert.deepEqual(hall('<div class="content"><a href="http://net/x">办理</a></div>').leads, ['http://net/x']));
