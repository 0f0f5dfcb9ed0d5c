import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageText } from '../../../testing/inspected.ts';
import { readPlatform } from './read-platform.ts';

const none = { names: [], blocks: [] };
const page = `<title>政府信息公开_某县</title><div class="nav"><a href="/xw/">新闻</a></div>
<div class="left"><a href="/zn/">政府信息公开指南</a><a href="/zd/">制度规范</a><a href="/gk/">法定主动公开内容 >></a></div>
<div class="content"><a href="/xw/1.html">领导调研</a><a href="/zc/1.html">某办法</a>
<form action="/s"><input type="hidden" name="a"><input name="q"></form></div>`;

test('platform: names, blocks under common and other names, search, news among its links', () => {
  const fact = readPlatform(pageText(page, 'http://h/zfxxgk/'), none, (url) => url.startsWith('http://h/xw/1'));
  assert.ok(fact.names.includes('政府信息公开'));
  assert.deepEqual(fact.blocks, {
    guide: { text: '政府信息公开指南', isExact: true },
    rules: { text: '制度规范', isExact: false },
    content: { text: '法定主动公开内容', isExact: true },
  });
  assert.equal(fact.hasSearch, true);
  assert.deepEqual([fact.rows > 1, fact.news], [true, ['http://h/xw/1.html']]);
});

test('platform: a form without a field to write in is no search; what the crawl knows of its columns counts', () => {
  const html = '<form><input type="hidden" name="a"><input type="submit"></form>';
  const fact = readPlatform(pageText(html), { names: ['政务公开'], blocks: ['依申请公开'] }, () => false);
  assert.equal(fact.hasSearch, false);
  assert.deepEqual([fact.names, fact.blocks.request?.isExact], [['政务公开'], true]);
});

test('platform: blocks that are tabs, lie in a folded tree or are called something near', () => {
  const html = `<h1>政府信息公开</h1><ul><li class="on"><span>政府信息公开指南</span></li><li onclick="show(2)">政府信息公开制度文件</li></ul>
    <div style="display:none"><a href="/fd/">法定主动公开内容</a></div><a href="/nb/">政府信息公开工作年报</a>
    <p>本县依申请公开工作由办公室负责，请按指南提出申请。</p>`;
  const { blocks } = readPlatform(pageText(html), none, () => false);
  assert.deepEqual(
    Object.entries(blocks).map(([block, { isExact }]) => `${block} ${isExact}`),
    ['guide true', 'rules false', 'content true', 'annual false'],
  );
});
