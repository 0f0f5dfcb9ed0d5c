import assert from 'node:assert/strict';
import { it } from 'node:test';
import { scanPage } from '../scan/scan.ts';
import { barrierOf, noticed, positionOf, readResults } from './result-page.ts';

const at = 'http://s.test/search?q=x';
const read = (html: string) => readResults(scanPage(html), at, 'utf-8', 'http://s.test/search');
const hit = (n: number): string => `<li><a href="/${n}.html">结果标题之${n}</a></li>`;

const cases: readonly [name: string, html: string, hits: string[], saysNothing: boolean][] = [
  ['rows', `<ul>${hit(1)}${hit(2)}</ul>`, ['/1.html', '/2.html'], false],
  [
    'a row with two links to one page',
    `<div><a href="/1.html">结果标题之1</a><a href="/1.html">查看全文内容</a></div>`,
    ['/1.html'],
    false,
  ],
  ['its own pages and orders', `<a href="/search?q=x&p=2">第二页结果</a>${hit(1)}`, ['/1.html'], false],
  [
    'menus and the foot',
    `<div class="nav"><a href="/zwgk/">政务公开栏目</a></div>${hit(1)}<div class="footer"><a href="/map">网站地图导航</a></div>`,
    ['/1.html'],
    false,
  ],
  ['words for nothing', '<p>没有找到相关信息！</p>', [], true],
  ['a count of nothing', '<p>共找到 0 条结果</p>', [], true],
  ['a count that ends in nought', `<p>共找到 10 条结果</p>${hit(1)}`, ['/1.html'], false],
];
for (const [name, html, hits, saysNothing] of cases)
  it(`result page: ${name}`, () => {
    const page = read(`<body><div class="content">${html}</div></body>`);
    assert.deepEqual([page.hits.map(({ url }) => new URL(url).pathname), page.saysNothing], [hits, saysNothing]);
  });

// zh: notices
const notices: readonly [name: string, html: string, via: 'http' | 'browser', isThere: boolean][] = [
  ['in sight', '<p>抱歉，没有找到相关信息</p>', 'http', true],
  ['out of sight', '<div style="display:none">没有找到相关信息</div>', 'browser', false],
  ['of a page that a script fills', '<p>没有找到相关信息</p><script>$.post("/s",draw)</script>', 'http', false],
  ['of such a page when it is drawn', '<p>没有找到相关信息</p><script>$.post("/s",draw)</script>', 'browser', true],
  [
    'beside a counter',
    '<p>没有与“x”匹配的内容</p><script>document.write(unescape("%3Cscript"))</script>',
    'http',
    true,
  ],
];
for (const [name, html, via, isThere] of notices)
  it(`a notice of nothing: ${name}`, () => {
    const whole = `<body><div class="content">${html}</div></body>`;
    assert.equal(noticed(read(whole), whole, via).saysNothing, isThere);
  });

it('an item is found by its address or by its title behind a counting link', () => {
  const hits = [
    { url: 'http://s.test/visit?u=1', text: '关于甲的通知公告' },
    { url: 'https://www.s.test/2.html', text: '全文' },
  ];
  assert.equal(positionOf(hits, { url: 'http://s.test/1.html', title: '关于甲的通知公告' }), 1);
  assert.equal(positionOf(hits, { url: 'http://s.test/2.html', title: '关于乙的通知公告' }), 2);
  assert.equal(positionOf(hits, { url: 'http://s.test/3.html', title: '关于丙的通知公告' }), 0);
});

const barriers: readonly [status: number, html: string, reason: string | undefined][] = [
  [200, '<p>找到 3 条</p>', undefined],
  [401, '', 'site.login'],
  [403, '', 'site.blocked'],
  [429, '', 'site.blocked'],
  [412, '<script>$_ts=1</script>', 'site.blocked'],
  [200, '<script>document.cookie="__jsl_clearance=1"</script>', 'site.blocked'],
  [200, '<h1>请输入验证码</h1>', 'site.captcha'],
  [200, '<form><input name=q><input name=yzm></form>', 'site.captcha'],
  [200, '<title>用户登录</title><form><input type=password name=p></form>', 'site.login'],
  [500, '<p>服务器错误</p>', undefined],
];
for (const [status, html, reason] of barriers)
  it(`between us and the answer: ${status} ${html} → ${reason}`, () =>
    assert.equal(barrierOf(status, scanPage(html), html), reason));
