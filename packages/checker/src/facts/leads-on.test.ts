import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leadsOn } from './leads-on.ts';
import { scanPage } from './scan/scan.ts';

const words = '通知公告'.repeat(60);
const cases: readonly (readonly [name: string, html: string, expected: string | undefined])[] = [
  ['a page to be read', `<a href="/1">一</a>${words}`, undefined],
  ['a refresh at once', '<meta http-equiv="refresh" content="0;url=/index.html">', '/index.html'],
  ['a refresh in a page full of words', `<meta http-equiv=Refresh content='3; URL=a.jsp'>${words}`, 'a.jsp'],
  ['a page that loads itself anew now and then', '<meta http-equiv="refresh" content="300;url=/">', undefined],
  ['a refresh without an address', '<meta http-equiv="refresh" content="5">', undefined],
  [
    'a refresh for those without scripts',
    '<noscript><meta http-equiv="refresh" content="0;url=/n"></noscript>',
    undefined,
  ],
  ['a refresh in a comment', '<!-- <meta http-equiv="refresh" content="0;url=/n"> -->', undefined],
  ['a comment that never ends', '<!-- <meta http-equiv="refresh" content="0;url=/n">', undefined],
  ['a script that goes on', '<script>location.href="index.shtml";</script>', 'index.shtml'],
  ['a script that goes on, in a window', "<script>\n// home\nwindow.location = '/web/';\n</script>", '/web/'],
  ['a script that replaces', '<script>var a=1; top.location.replace("/a.html")</script>', '/a.html'],
  ['a body that goes on', `<body onload="location.href='main.do'"></body>`, 'main.do'],
  ['a script that sends some away', '<script>if(/Mobile/.test(ua)){location.href="/m/"}</script>', undefined],
  ['nor without braces', '<script>if (old) location.href="/ie.html"</script>', undefined],
  ['a function that may go on', '<script>function go(){ location.href="/x" }</script>', undefined],
  ['a script of a page to be read', `<script>location.href="/x"</script>${words}`, undefined],
  ['a comparison', '<script>location.href == "/x"</script>', undefined],
  ['one frame for all of it', '<frameset rows="*"><frame src="/portal/"></frameset>', '/portal/'],
  [
    'a menu and a page',
    '<frameset cols="200,*"><frame name=left src=left.html><frame name=mainFrame src=main.html><frame src=foot.html></frameset>',
    'main.html',
  ],
  ['frames without names', '<frameset><frame src="a.html"><frame src="b.html"></frameset>', 'b.html'],
  ['a frame of nothing', '<frameset><frame src="about:blank"></frameset>', undefined],
  ['an iframe and nothing beside', '<iframe src="/portal/index.html" width="100%"></iframe>', '/portal/index.html'],
  ['an iframe among links', '<a href="/1">一</a><iframe src="/weather"></iframe>', undefined],
];
for (const [name, html, expected] of cases)
  test(`leadsOn: ${name}`, () => assert.equal(leadsOn(html, scanPage(html)), expected));

test('leadsOn: hostile markup is looked at in bounded time', () => {
  for (const html of ['<!--', '<meta ', '<script>location', '<noscript>', '<body onload="', '<frame src='].map((part) =>
    part.repeat(200_000),
  )) {
    const since = performance.now();
    leadsOn(html, { links: [], textChars: 0 });
    assert.ok(performance.now() - since < 5000, html.slice(0, 20));
  }
});
