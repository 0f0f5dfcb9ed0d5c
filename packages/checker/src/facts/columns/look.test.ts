import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnFact } from '../../../testing/column-facts.ts';
import { rowsOf } from '../lists/rows-of.ts';
import { scanPage } from '../scan/scan.ts';
import { outcomeOfLook } from './look.ts';

const outcome = (html: string): string => {
  const scan = scanPage(`<div class="main">${html}</div>`);
  return outcomeOfLook(
    scan,
    rowsOf(scan),
    [columnFact({ url: 'http://h/a/' })],
    '2026-11-20',
    (href) => new URL(href, 'http://h/b/').href,
  );
};

const cases: readonly (readonly [name: string, html: string, expected: string])[] = [
  [
    'the newest of its rows',
    '<ul><li><a href="1.html">甲</a>2026-01-02</li><li><a href="2.html">乙</a>2026-03-04</li></ul>',
    'newest:2026-03-04',
  ],
  ['rows without a day', '<ul><li><a href="1.html">甲事</a></li></ul>', 'filled'],
  ['a menu of other columns is no content', '<ul><li><a href="/a/">政策文件</a></li></ul>', 'empty'],
  ['a sentence that there is nothing', '<h1>政策解读</h1><p>暂无信息</p>', 'empty'],
  ['an article', `<p>${'正文'.repeat(150)}</p>`, 'filled'],
  [
    'a list that a script asks for',
    '<div id="list"></div><script>$.ajax({url:"/getList"}); location.hash;</script>',
    'unread',
  ],
];
for (const [name, html, expected] of cases) test(name, () => assert.equal(outcome(html), expected));
