import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ColumnNames, Day } from '@gongkai/model';
import synonyms from '@gongkai/packs/columns/synonyms.json' with { type: 'json' };
import { siteSource } from '../../../testing/column-site.ts';
import type { ColumnFact } from './column.ts';
import { gatherEvidence } from './gather.ts';
import { inferColumns } from './infer.ts';

const asOf: Day = '2026-11-20';
const origin = 'http://h';

/** A site out of path → main part; every page carries the menu, and its trail when it is given one. */
function columnsOf(
  menu: Readonly<Record<string, string>>,
  pages: Readonly<Record<string, string>>,
  head: Readonly<Record<string, string>> = {},
): readonly ColumnFact[] {
  const nav = Object.entries(menu)
    .map(([path, name]) => `<li><a href="${path}">${name}</a></li>`)
    .join('');
  const html = new Map(
    Object.entries(pages).map(([path, main]) => [
      `${origin}${path}`,
      `<html><head><title>岚川县住建局</title>${head[path] ?? ''}</head><body><div class="nav"><ul><li><a href="/">首页</a></li>${nav}</ul></div><div class="main">${main}</div></body></html>`,
    ]),
  );
  return inferColumns(gatherEvidence(siteSource(html, `${origin}/`, '岚川县住建局', asOf)), synonyms as ColumnNames);
}

const trail = (...steps: readonly (readonly [path: string, name: string])[]): string =>
  `<div class="dqwz">当前位置：<a href="/">首页</a>${steps.map(([path, name]) => ` &gt; ${path === '' ? name : `<a href="${path}">${name}</a>`}`).join('')}</div>`;
const rows = (...all: readonly (readonly [path: string, day: string])[]): string =>
  `<ul class="list">${all.map(([path, day]) => `<li><a href="${path}">关于${path}的通知</a><span>${day}</span></li>`).join('')}</ul>`;
const said = (columns: readonly ColumnFact[]): readonly string[] =>
  columns.map(
    ({ url, name, class: key, form, state, items, newest }) =>
      `${url.slice(origin.length)} ${name} ${key} ${form} ${state} ${items} ${newest?.day ?? '–'}`,
  );

test('a TRS list with pages that only a script names is one column', () => {
  const pager = (n: number): string => `<script>createPageHTML(2, ${n}, "index", "html");</script>`;
  const columns = columnsOf(
    { '/tzgg/': '通知公告' },
    {
      '/': '<p>欢迎</p>',
      '/tzgg/': trail(['/tzgg/', '通知公告']) + rows(['./202610/t20261002_2.html', '2026-10-02']) + pager(0),
      '/tzgg/index_1.html':
        trail(['/tzgg/', '通知公告']) + rows(['./202601/t20260105_1.html', '2026-01-05']) + pager(1),
    },
  );
  assert.deepEqual(said(columns), ['/tzgg/ 通知公告 notice list filled 2 2026-10-02']);
  assert.equal(columns[0]?.firstLevel, true);
  assert.match(columns[0]?.why.join('；') ?? '', /当前位置“通知公告”.*导航“通知公告”.*读到 2 条/);
});

test('a Hanweb list in a data island is full, and an empty island is empty', () => {
  const island = (records: string): string =>
    `<div id="30011"><script type="text/xml"><datastore><recordset>${records}</recordset></datastore></script></div>`;
  const record =
    '<record><![CDATA[<li><a href="/art/2026/9/1/art_12_1.html" title="甲">甲</a><span>2026-09-01</span></li>]]></record>';
  const menu = { '/col/col12/index.html': '政策文件', '/col/col13/index.html': '建议提案办理' };
  const columns = columnsOf(menu, {
    '/': '<p>欢迎</p>',
    '/col/col12/index.html': trail(['/col/col12/index.html', '政策文件']) + island(record),
    '/col/col13/index.html': trail(['/col/col13/index.html', '建议提案办理']) + island(''),
  });
  assert.deepEqual(said(columns), [
    '/col/col12/index.html 政策文件 policy list filled 1 2026-09-01',
    '/col/col13/index.html 建议提案办理 proposal list empty 0 –',
  ]);
  assert.equal(columns[0]?.readBy, 'datastore');
});

test('a list that a script asks for is open, never empty', () => {
  const script =
    '<script>$.ajax({url:"/api-gateway/jpaas-publish-server/front/page/build/unit",success:function(d){$("#list").append(d)}})</script>';
  const [column] = columnsOf(
    { '/zcwj/': '政策文件' },
    { '/': '', '/zcwj/': `${trail(['/zcwj/', '政策文件'])}<div id="list"></div>${script}` },
  );
  assert.deepEqual([column?.state, column?.reason], ['open', 'tool.no-browser']);
});

test('a section gathers the columns below it', () => {
  const columns = columnsOf(
    { '/xxgk/': '政府信息公开' },
    {
      '/': '',
      '/xxgk/': `${trail(['/xxgk/', '政府信息公开'])}<h2><a href="/xxgk/zcwj/">政策文件</a></h2>${rows(['/xxgk/zcwj/1.html', '2026-03-01'])}<h2><a href="/xxgk/nb/">信息公开年报</a></h2>`,
      '/xxgk/zcwj/':
        trail(['/xxgk/', '政府信息公开'], ['/xxgk/zcwj/', '政策文件']) +
        rows(['/xxgk/zcwj/1.html', '2026-03-01'], ['/xxgk/zcwj/2.html', '2026-02-01']),
      '/xxgk/nb/':
        trail(['/xxgk/', '政府信息公开'], ['/xxgk/nb/', '信息公开年报']) + rows(['/xxgk/nb/1.html', '2026-01-20']),
    },
  );
  assert.deepEqual(said(columns), [
    '/xxgk/ 政府信息公开 foi section filled 3 2026-03-01',
    '/xxgk/nb/ 信息公开年报 foi.annual list filled 1 2026-01-20',
    '/xxgk/zcwj/ 政策文件 policy list filled 2 2026-03-01',
  ]);
  assert.deepEqual(columns[1]?.path, ['政府信息公开', '信息公开年报']);
  assert.equal(columns[1]?.firstLevel, true);
});

test('the tag of a page outweighs the word in the menu', () => {
  const columns = columnsOf(
    { '/dt/': '政务信息公开' },
    { '/': '', '/dt/': rows(['/dt/1.html', '2026-11-01']) },
    { '/dt/': '<meta name="ColumnName" content="工作动态"><meta name="ColumnType" content="政务动态">' },
  );
  assert.deepEqual(said(columns), ['/dt/ 工作动态 news list filled 1 2026-11-01']);
});

test('a GBK-born table page without any tag is read by its menu and its rows', () => {
  const columns = columnsOf(
    { '/gsgg/': '公示公告' },
    {
      '/': '',
      '/gsgg/':
        '<table><tr><td>·<a href="/gsgg/2026-10-02/7.html">封路通告</a></td><td class="rq">2026-10-02</td></tr></table>',
    },
  );
  assert.deepEqual(said(columns), ['/gsgg/ 公示公告 notice list filled 1 2026-10-02']);
});

test('a menu beside an empty list is not its content', () => {
  const side = '<ul><li><a href="/a/">政策文件</a></li><li><a href="/b/">政策解读</a></li></ul>';
  const columns = columnsOf(
    { '/a/': '政策文件', '/b/': '政策解读' },
    {
      '/': '',
      '/a/': trail(['/a/', '政策文件']) + side + rows(['/a/1.html', '2026-01-01']),
      '/b/': trail(['/b/', '政策解读']) + side,
    },
  );
  assert.deepEqual(said(columns).at(1), '/b/ 政策解读 interp list empty 0 –');
});

test('a menu entry that leads to an error page is not an empty column', () => {
  const [column] = columnsOf({ '/zt/': '专题专栏' }, { '/': '', '/zt/': '<p>提示信息</p>' });
  assert.deepEqual([column?.class, column?.state, column?.reason], ['topic', 'open', 'needs.judgement']);
});

test('an article whose title is the name of a class is not a column', () => {
  const columns = columnsOf(
    { '/qd/': '清单' },
    {
      '/': '',
      '/qd/': `${trail(['/qd/', '清单'])}<ul class="list"><li><a href="/qd/1.html">权责清单</a><span>2026-01-01</span></li></ul>`,
      '/qd/1.html': '<p>发布日期：2026-01-01</p><p>一份清单的正文，写明每一项权力的依据、程序和责任。</p>',
    },
  );
  assert.deepEqual(said(columns), ['/qd/ 清单 other list filled 1 2026-01-01']);
});

test('a column on another host is there and was not read', () => {
  const [column] = columnsOf({ 'http://zwfw.example.cn/': '办事服务' }, { '/': '' });
  assert.deepEqual([column?.class, column?.state, column?.observations.length], ['service', 'open', 0]);
  assert.match(column?.why.at(-1) ?? '', /zwfw\.example\.cn/);
});

test('a name alone proves nothing: controls, friends and foreign menus are no columns', () => {
  assert.deepEqual(
    columnsOf(
      { '/sitemap.html': '网站地图', '/login': '登录', '/en/': 'English' },
      { '/': '', '/sitemap.html': '<p>x</p>', '/login': '', '/en/': rows(['/en/1', '2026-01-01']) },
    ),
    [],
  );
  assert.deepEqual(
    columnsOf(
      { '/servizi/': 'Servizi', '/notizie/': 'Novità' },
      { '/': '', '/servizi/': rows(['/servizi/1', '2026-01-01']), '/notizie/': rows(['/notizie/1', '2026-01-01']) },
    ),
    [],
  );
});

test('a later look that sees content takes the word “empty” back', () => {
  const html = new Map([
    [`${origin}/`, '<div class="nav"><a href="/a/">政策文件</a></div>'],
    [`${origin}/a/`, '<h1>政策文件</h1><p>暂无信息</p>'],
  ]);
  const source = siteSource(html, `${origin}/`, '岚川县住建局', asOf);
  const look = (outcome: string, via: string) => ({ at: '2026-11-20T10:00:00+08:00', via, outcome });
  const of = (outcome: string, via = 'http') =>
    inferColumns(
      gatherEvidence({ ...source, looks: new Map([[`column:${origin}/a/`, [look(outcome, via)]]]) }),
      synonyms as ColumnNames,
    )[0];
  assert.equal(of('empty')?.state, 'empty');
  assert.deepEqual(
    of('empty')?.observations.map(({ outcome }) => outcome),
    ['empty', 'empty'],
  );
  assert.deepEqual([of('newest:2026-11-01')?.state, of('newest:2026-11-01')?.reason], ['open', 'needs.confirm']);
  assert.equal(of('newest:2026-11-01', 'browser')?.state, 'filled');
});
