import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanPage } from './scan.ts';

/** How pages lead in to their trail; each leads over the home page to one column. */
const leads = [
  '<div class="t2">您所在的位置：<a href="/">首页</a> > <a href="/dt/">工作动态</a> > 正文</div>', // zh: a trail
  '<div class="t2"><span>您当前所在的位置：</span><a href="/">首页</a><span>></span><a href="/dt/">工作动态</a></div>', // zh: a trail
  '<div class="t2">你现在的位置： <a href="/">首页</a> → <a href="/dt/">工作动态</a> → 正文</div>', // zh: a trail
  '<div class="t2">当前的位置：<a href="/">首页</a> - <a href="/dt/">工作动态</a> - 正文</div>', // zh: a trail
  '<div class="t2">当前栏目：<a href="/">首页</a> &gt; <a href="/dt/">工作动态</a></div>', // zh: a trail
  '<td class="t2">&nbsp;位置：<a href="/">首页</a>&gt;&gt;<a href="/dt/">工作动态</a></td>', // zh: a trail
];
for (const [at, html] of leads.entries())
  test(`a trail is known by its lead, no. ${at + 1}, and its steps by what parts them`, () => {
    const { crumbs } = scanPage(`<body>${html}</body>`);
    assert.deepEqual(
      crumbs.slice(0, 2).map(({ href }) => href),
      ['/', '/dt/'],
    );
    assert.ok(
      crumbs.slice(2).every(({ text }) => text === '正文'), // zh: the end of a trail
      crumbs.map(({ text }) => text).join('|'),
    );
  });

test('a list in the cell in which the trail is written is a list', () => {
  const { rows } = scanPage(
    '<table><tr><td>您的位置：<a href="/">首页</a> > <a href="/dt/">工作动态</a><table><tr><td><a href="/1.html">全镇召开防汛工作会议</a></td><td>2026-06-12</td></tr></table></td></tr></table>', // zh: a page
  );
  assert.deepEqual(
    rows.map(({ href, date, region }) => `${href} ${date} ${region}`),
    ['/1.html 2026-06-12 main'],
  );
});

test('a trail whose steps are boxes stays one', () => {
  const { crumbs } = scanPage(
    '<div class="t2">当前位置：<ul><li><a href="/">首页</a></li><li><a href="/dt/">工作动态</a></li></ul></div>', // zh: a trail
  );
  assert.equal(crumbs.length, 2);
});

test('a sentence that speaks of a place is no trail', () =>
  assert.deepEqual(scanPage('<p>项目位置在开发区东路以北。</p>').crumbs, [])); // zh: a sentence
