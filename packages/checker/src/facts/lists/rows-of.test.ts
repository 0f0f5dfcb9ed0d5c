import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageScan, row } from '../../../testing/column-scan.ts';
import type { PageScan } from '../page.ts';
import { scanPage } from '../scan/scan.ts';
import { holdsList, rowsOf, rowsOfAnswer } from './rows-of.ts';

const island = (text: string, type = ''): PageScan['islands'][number] => ({ type, text });
const store = island(
  '<datastore><recordset><record><![CDATA[<a href="/1">甲的通知</a>2024-01-02]]></record></recordset></datastore>',
  'text/xml',
);

const cases: readonly (readonly [name: string, scan: Partial<PageScan>, expected: string])[] = [
  ['plain rows', { rows: [row('/1', '甲', '2024-01-02')] }, 'rows 甲 – –'],
  ['a data island', { islands: [store] }, 'datastore 甲的通知 – –'],
  [
    'the box beside an island does not hide it',
    { islands: [store], rows: [row('/x', '推荐')] },
    'datastore 甲的通知 – –',
  ],
  [
    'rows and a pager call',
    { rows: [row('/1', '甲', '2024-01-02')], islands: [island('createPageHTML(2,0,"index","html")')] },
    'rows 甲 index_1.html –',
  ],
  [
    'an empty list with its pager is empty, not unread',
    { islands: [island('createPageHTML(1,0,"index","html")')] },
    ' – – –',
  ],
  [
    'an inline array',
    { islands: [island('var list = [{"title":"甲","url":"/1","publishTime":"2024-01-02"}]; render(list);')] },
    'json 甲 – –',
  ],
  [
    'an array in a form nobody reads',
    { islands: [island("var list = [{title:'甲',url:'/1'}]; render(list);")] },
    ' – – json',
  ],
  ['a list that a script asks for', { islands: [island("$.ajax({url:'/getList',data:{currentPage:1}})")] }, ' – – xhr'],
  ['a hit counter is no list', { islands: [island("$.ajax({url:'/e/public/ViewClick/?id=3'})")] }, ' – – –'],
  [
    'a known interface that cannot be asked',
    { islands: [island("var SID: '755001'; load('/gkmlpt/api/all/')")] },
    ' – /gkmlpt/api/all/0?page=1&sid=755001 xhr',
  ],
  [
    'a frame in the middle',
    { links: [{ href: '/list.html', kind: 'frame', region: 'main', text: '', hidden: false }] },
    ' – – frame',
  ],
  [
    'an empty frame is a frame of nothing',
    { links: [{ href: 'javascript:;', kind: 'frame', region: 'main', text: '', hidden: false }] },
    ' – – –',
  ],
  [
    'a pager that posts back',
    { links: [{ href: "javascript:__doPostBack('Pager','2')", kind: 'a', region: 'main', text: '2', hidden: false }] },
    ' – – postback',
  ],
  ['scripts of links are no list', { islands: [island("$.ajax({url:'/list'})", 'onclick')] }, ' – – –'],
  ['nothing', {}, ' – – –'],
];

for (const [name, scan, expected] of cases)
  test(name, () => {
    const { via, rows, pagers, unread } = rowsOf(pageScan(scan));
    assert.equal(
      [via, rows.map(({ title }) => title).join() || '–', pagers.join() || '–', unread ?? '–'].join(' '),
      expected,
    );
  });

test('the query of a platform is read from the tag it is written in', () => {
  const text = `url="/api-gateway/jpaas-publish-server/front/page/build/unit" queryData="{'parseType':'bulidstatic','webId':'w1','tplSetId':'t1','pageType':'column','tagId':'信息列表','pageId':'p1'}"`;
  assert.deepEqual(rowsOf(pageScan({ islands: [island(text)] })).pagers, [
    `/api-gateway/jpaas-publish-server/front/page/build/unit?parseType=bulidstatic&webId=w1&tplSetId=t1&pageType=column&tagId=${encodeURIComponent('信息列表')}&pageId=p1`,
  ]);
});

test('answers of known interfaces are rows', () => {
  const articles = [{ title: '甲', url: 'http://h/gkmlpt/content/1/post_1.html', create_time: 1711500000 }];
  assert.deepEqual(rowsOfAnswer(JSON.stringify({ total: 250, articles }), 'http://h/gkmlpt/api/all/0?page=1&sid=7'), {
    via: 'json',
    rows: [{ href: 'http://h/gkmlpt/content/1/post_1.html', title: '甲', date: '2024-03-27' }],
    pagers: ['http://h/gkmlpt/api/all/0?page=2&sid=7'],
  });
  const html = JSON.stringify({ data: { html: '<ul><li><a href="/1.html">甲</a><i>2024-01-02</i></li></ul>' } });
  assert.deepEqual(
    rowsOfAnswer(html, 'http://h/api-gateway/jpaas-publish-server/front/page/build/unit?webId=1')?.rows,
    [{ href: '/1.html', title: '甲', date: '2024-01-02' }],
  );
});

test('an answer that is no list stays unread', () => {
  assert.equal(rowsOfAnswer('<html>', 'http://h/gkmlpt/api/all/0?page=1&sid=7')?.unread, 'xhr');
  assert.equal(rowsOfAnswer('<html>', 'http://h/index.html'), undefined);
});

test('the scanner keeps scripts that hold a list and passes others over', () => {
  assert.ok(holdsList('createPageHTML(2,0,"index","html")'));
  assert.ok(!holdsList('document.title = "x"; setFontSize(12);'));
});

const unread: readonly (readonly [name: string, html: string, expected: string | undefined])[] = [
  ['rows that only a script opens', '<li><a href="javascript:;" onclick="detail(1)">甲</a>2026-01-02</li>', 'xhr'],
  [
    'rows whose script names their page',
    `<li><a href="#" onclick="window.open('/1.html')">甲</a>2026-01-02</li>`,
    undefined,
  ],
  ['rows that are no links', `<li onclick="location.href='/1.html'">甲</li>`, 'xhr'],
  ['rows that a script writes', `<script>document.write('<li><a href="/1.html">甲</a></li>')</script>`, 'xhr'],
  ['an array whose keys bear no quotes', `<script>var rows = [{title: '甲', url: '/1.html'}]</script>`, 'json'],
  ['an empty box that bears the name of a list', '<ul id="newsList"></ul><script src="/js/a.js"></script>', 'xhr'],
  ['marks of a template', '<li v-for="one in rows">{{ one.title }}</li><script src="/js/a.js"></script>', 'xhr'],
  ['an empty list without a name', '<ul class="list"></ul><script src="/js/a.js"></script>', undefined],
];
for (const [name, html, expected] of unread)
  test(`a list that was not read: ${name}`, () => assert.equal(rowsOf(scanPage(html), html).unread, expected));

// zh: lists that scripts draw, in the markup of systems met in the field
const drawn: readonly (readonly [name: string, html: string])[] = [
  ['a template of Vue', '<ul id="app"><li v-for="one in list"><a :href="one.url">{{one.title}}</a></li></ul>'],
  [
    'a template of Avalon that may say it is empty',
    '<p ms-if="error">暂无数据</p><li ms-repeat="list"><a ms-attr-href="el.url"></a></li>',
  ],
  ['a template of Epoint', '<ul><? for(el in list) { ?><li><a href="<?=el.link?>"><?=el.title?></a></li><? } ?></ul>'],
  ['a template in a script', '<div id="view"></div><script type="text/html" id="tpl"><li>{{# d.title }}</li></script>'],
  ['a library for columns', '<div id="list"></div><script src="/EWB-FRONT/js/webBuilderCommon.js"></script>'],
  ['a script named for lists', '<div id="box"></div><script src="/js/newslist.js?v=3"></script>'],
  ['an answer with a callback', '<div id="box"></div><script src="/api/docs?callback=show&channel=12"></script>'],
  ['a loaded fragment', '<div id="box"></div><script>$("#box").load("/inc/list_1.html");</script>'],
  [
    'a proxy of a pager',
    '<div id="box"></div><script>page({proxyUrl:"/messageController/getMessage.do",columnId:"a"})</script>',
  ],
  ['a word to wait', '<div id="box">正在加载，请稍候...</div><script src="/js/a.js"></script>'],
];
for (const [name, html] of drawn)
  test(`rowsOf: ${name} is not read, and not empty`, () => {
    const { rows, unread } = rowsOf(scanPage(`<h1>通知公告</h1>${html}`), `${html}<script></script>`);
    assert.deepEqual([rows.length, unread], [0, 'xhr']);
  });
test('rowsOf: a template beside rows that are there takes nothing from them', () => {
  const row = (n: number): string =>
    `<li><a href="/a/${n}.html">关于第${n}批公示的通知</a><span>2026-11-0${n}</span></li>`;
  const { rows, unread } = rowsOf(scanPage(`<ul>${row(1)}${row(2)}</ul><ul><li ms-repeat="list"></li></ul>`));
  assert.deepEqual([rows.length, unread], [2, undefined]);
});
test('rowsOf: a unit whose query stands on a script from elsewhere is asked for', () => {
  const html = `<script src="/script/unitbuild.js" url="/api-gateway/jpaas-publish-server/front/page/build/unit"
    queryData="{'parseType':'bulidstatic','webId':'w1','tplSetId':'t1','pageType':'column','tagId':'list','pageId':'p1'}"></script>`;
  const { pagers, unread } = rowsOf(scanPage(html));
  assert.equal(unread, 'xhr');
  assert.match(pagers.join(' '), /^\/api-gateway\/.*webId=w1&tplSetId=t1.*pageId=p1$/);
});
test('rowsOf: further units are asked for while they are full, a few times', () => {
  const url = 'http://h/api-gateway/jpaas-publish-server/front/page/build/unit?webId=w1&pageId=p1';
  const unit = (rows: number): string =>
    JSON.stringify({
      data: { html: Array.from({ length: rows }, (_, n) => `<a href="/a/${n}.html">文件${n}</a>`).join('') },
    });
  const seen = [url];
  for (let at = 0; at < seen.length && seen.length < 20; at += 1)
    seen.push(...(rowsOfAnswer(unit(15), seen[at] ?? '')?.pagers ?? []));
  assert.equal(seen.length, 5);
  assert.match(decodeURIComponent(seen[1] ?? ''), /paramJson=\{"pageNo":2,"pageSize":"15"\}/);
  assert.deepEqual(rowsOfAnswer(unit(3), url)?.pagers, []);
});
