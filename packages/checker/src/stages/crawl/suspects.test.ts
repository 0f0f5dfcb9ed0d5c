import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanPage } from '../../facts/scan/scan.ts';
import { suspectOf } from './suspects.ts';

const cases: readonly (readonly [name: string, url: string, html: string, expected: string])[] = [
  ['an article', '/1.html', '<title>一件事</title><p>内容</p>', ''],
  ['a title that says it is not there', '/1.html', '<title>404 Not Found</title>', 'says'],
  ['a heading that says so', '/1.html', '<h1>您访问的页面不存在</h1>', 'says'],
  ['a short page that only says so', '/1.html', '<p>信息已过期</p>', 'says'],
  [
    'a long article about missing pages',
    '/1.html',
    `<title>关于整治页面不存在问题的通报</title><p>${'政务公开'.repeat(200)}</p>`,
    '',
  ],
  ['a script that only complains', '/1.html', "<script>alert('出错了');history.back();</script>", 'script'],
  ['a script that builds the page', '/1.html', '<script>render()</script>', ''],
  ['a web page under a file’s name', '/1.pdf', '<p>x</p>', 'file'],
];
for (const [name, path, html, expected] of cases)
  test(`suspectOf: ${name}`, () => {
    const found = suspectOf(`http://h${path}`, scanPage(html), false);
    assert.equal(
      [found?.says && 'says', found?.script && 'script', found?.file && 'file'].filter(Boolean).join(),
      expected,
    );
  });

test('suspectOf: a page that others load as a picture', () =>
  assert.equal(suspectOf('http://h/img?id=1', scanPage('<p>x</p>'), true)?.file, true));
