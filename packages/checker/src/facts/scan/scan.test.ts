import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linksIn } from '../../../testing/page-sample.ts';
import { scanPage } from './scan.ts';

const links: readonly (readonly [name: string, html: string, expected: readonly string[]])[] = [
  ['an anchor with its text', '<a href="1.html">一 <b>件</b>\n事</a>', ['a 1.html “一 件 事”']],
  ['entities in an address and in a text', '<a href="?a=1&amp;b=2">A&amp;B</a>', ['a ?a=1&b=2 “A&B”']],
  ['no quotes, capitals, white space', '<A HREF = 1.html >x</A>', ['a 1.html “x”']],
  ['the first of two attributes wins', '<a href=1 href=2>x</a>', ['a 1 “x”']],
  ['an image says what its link says', '<a href=1><img src=2 alt="图"></a>', ['a 1 “图”', 'img 2 “图”']],
  ['an anchor that never ends', '<a href=1>one<a href=2>two', ['a 1 “one”', 'a 2 “two”']],
  ['an anchor without address', '<a name=top>x</a>', []],
  ['areas of a map', '<map><area href=1 alt=x><area href=2></map>', ['area 1 “x”', 'area 2']],
  ['frames', '<frameset><frame src=1></frameset><iframe src=2></iframe>', ['frame 1', 'frame 2']],
  [
    'styles, icons and scripts',
    '<link rel=stylesheet href=1><link rel="shortcut icon" href=2><script src=3></script>',
    ['css 1', 'img 2', 'js 3'],
  ],
  ['hosts to be warmed up are no links', '<link rel=preconnect href=1><link rel=dns-prefetch href=2>', []],
  ['a form', '<form action="/s"><input name=q></form>', ['form /s']],
  ['pictures in sizes', '<img srcset="1.jpg 1x, 2.jpg 2x,3.jpg 3x">', ['srcset 1.jpg', 'srcset 2.jpg', 'srcset 3.jpg']],
  [
    'pictures in sizes, with a comma in an address',
    '<img srcset="a,b.jpg 1x, c.jpg, d.jpg">',
    ['srcset a,b.jpg', 'srcset c.jpg', 'srcset d.jpg'],
  ],
  [
    'a picture that is written into the page',
    '<img srcset="data:image/png;base64,AAAA 1x, b.jpg 2x">',
    ['srcset b.jpg'],
  ],
  ['a page that leads on', '<meta http-equiv=Refresh content="0; URL=\'1.html\'">', ['refresh 1.html']],
  ['a page that only loads itself again', '<meta http-equiv=refresh content="30">', []],
  ['links in comments', '<!-- <a href=1>x</a> --><!--[if IE]><a href=2>x</a><![endif]-->', []],
  ['links in the text of a script', '<script>document.write("<a href=1>x</a><img src=2>")</script>', []],
  [
    'links in a style, a title and a text box',
    '<style><a href=1></style><title><a href=2></title><textarea><a href=3></textarea>',
    [],
  ],
  ['a script may hold what looks like its end', '<script>"<\\/script><a href=1>"</script><a href=2>x</a>', ['a 2 “x”']],
  ['drawings', '<svg><use xlink:href="1.svg#a"/></svg>', ['img 1.svg#a']],
];
for (const [name, html, expected] of links) test(`scanPage: ${name}`, () => assert.deepEqual(linksIn(html), expected));

test('scanPage: the first base counts', () => assert.equal(scanPage('<base href=/a/><base href=/b/>').base, '/a/'));

test('scanPage: a script in an onclick is an island of its own', () =>
  assert.deepEqual(scanPage('<a href="javascript:;" onclick="window.open(\'/1.html\')">x</a>').islands, [
    { type: 'onclick', text: "window.open('/1.html')" },
  ]));

test('scanPage: a store of rows in XML is kept, a counter script is not', () => {
  const store = '<datastore><record><![CDATA[<li><a href="1.html">x</a></li>]]></record></datastore>';
  const { islands, links: found } = scanPage(`<script type="text/xml">${store}</script><script>var n = 1;</script>`);
  assert.deepEqual(islands, [{ type: 'text/xml', text: store }]);
  assert.deepEqual(found, []);
});

test('scanPage: title, heading, language, metas', () => {
  const scan = scanPage(
    '<html lang=zh-CN><title> 通知\n公告 </title><meta name="ColumnName" content="通知"><meta name=columnname content=x><h1>一&nbsp;件<i>事</i></h1>',
  );
  assert.deepEqual(
    [scan.title, scan.h1, scan.lang, scan.metas['columnname']],
    ['通知 公告', '一 件事', 'zh-CN', '通知'],
  );
});

test('scanPage: the first title is the page’s, those in drawings are not', () => {
  assert.equal(scanPage('<title>a&amp;</title><title>b</title><svg><title>c&amp;</title></svg>').title, 'a&');
  assert.equal(scanPage('<svg><title>c</title></svg><p>x</p>').title, '');
});

test('scanPage: a trail with links and without', () => {
  const { crumbs } = scanPage('<div>当前位置：<a href="/">首页</a> > <a href="/tzgg/">通知公告</a> > 正文</div>');
  assert.deepEqual(crumbs, [
    { text: '首页', href: '/' },
    { text: '通知公告', href: '/tzgg/' },
    { text: '正文', href: '' },
  ]);
});

test('scanPage: a column that says it is empty', () => {
  assert.equal(scanPage('<div>暂无信息</div>').saysEmpty, '暂无信息');
  assert.equal(scanPage('<a href=1>暂无信息</a>').saysEmpty, '');
});

test('scanPage: a page that is only a script has no body', () => {
  const { bodyless, firstScript } = scanPage("<script>alert('x');history.back()</script>");
  assert.deepEqual([bodyless, firstScript], [true, "alert('x');history.back()"]);
  assert.equal(scanPage('<p>x</p>').bodyless, false);
});

test('scanPage: a number that changes does not change the fingerprint', () => {
  const page = (visits: number): string => `<p>访问量 ${visits}</p><p>页面不存在</p>`;
  assert.deepEqual(scanPage(page(1)).texts, scanPage(page(28_734)).texts);
});

const pieces = [
  '<',
  '>',
  '</',
  'a',
  ' href=',
  '"',
  "'",
  '&',
  '&#x110000;',
  '&#0;',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<script',
  '</script>',
  '<td>',
  '</table>',
  '<li>',
  '<form>',
  '\0',
  '\ud800',
  '\udc00',
  '2026-01-02',
  '位置',
  '当前位置',
  '=',
  '/',
];
const html = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 60 })
    .map((all) => all.join('')),
);
test('scanPage: reads whatever it is given', () =>
  fc.assert(
    fc.property(html, (text) => {
      const { textChars, mainChars, rows, links: found } = scanPage(text);
      assert.ok(textChars >= mainChars && mainChars >= 0);
      for (const { href } of rows) assert.ok(found.some((link) => link.href === href));
    }),
    { numRuns: 2000 },
  ));
