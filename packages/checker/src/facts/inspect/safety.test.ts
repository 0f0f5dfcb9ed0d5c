import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, inspectSource } from '../../../testing/inspected.ts';
import { checkDigit } from '../personal/identity.ts';
import type { PageNote } from './inspection.ts';
import { cloak } from './cloak.ts';
import { mediaLinks } from './media-links.ts';
import { outbound } from './outbound.ts';
import { safety } from './safety.ts';

const someone = '32028119900307461';
const id = someone + checkDigit(someone);
const subject = { key: 'http://h/a.html', url: 'http://h/a.html' };
const note = (url: string, title: string): PageNote => ({
  url,
  title,
  h1: '',
  publishedFrom: '',
  metas: {},
  trail: [],
  textChars: 9,
  mainChars: 9,
  rows: 0,
});

test('safety: numbers beside names in a table, without the number itself', () => {
  const fact = safety.read(answerOf(`<table><tr><td>张三</td><td>${id}</td></tr></table>`), subject, inspectSource());
  assert.deepEqual(
    fact.personal.map(({ kind }) => kind),
    ['identity'],
  );
  assert.ok(!JSON.stringify(fact).includes(id.slice(3, 16)));
  assert.equal(safety.outcome(fact, subject), 'identity');
});
test('safety: the home page, suspects, pages of strange titles, and a sample', () => {
  const source = inspectSource({
    suspects: () => ['http://h/s.html'],
    pages: () => [note('http://h/t.html', '真人娱乐'), note('http://h/x.html', '通知')],
  });
  assert.deepEqual(
    safety
      .choose(source)
      .map(({ url }) => url)
      .toSorted(),
    ['http://h/', 'http://h/s.html', 'http://h/t.html', 'http://h/x.html'],
  );
});
test('outbound: one address a host, machines and governments left out', () => {
  const source = inspectSource({
    outbound: () => ['http://a.com/1', 'http://a.com/2', 'http://b.gov.cn/', 'http://192.168.1.1/oa/'],
  });
  assert.deepEqual(outbound.choose(source), [{ key: 'a.com', url: 'http://a.com/1' }]);
});
test('outbound: a domain for sale is told by what it says', () => {
  const fact = outbound.read(answerOf('<title>x.com</title><p>您正在访问的域名可以转让</p>'), subject, inspectSource());
  assert.equal(fact.sign, 'parked');
  assert.equal(outbound.read(answerOf('<title>协会</title>'), subject, inspectSource()).sign, '');
});
test('cloak: only when it was asked for, and as from a search engine', () => {
  assert.deepEqual(cloak.choose(inspectSource()), []);
  const [home] = cloak.choose(inspectSource({ asked: { cloak: true } }));
  assert.match(home?.headers?.['referer'] ?? '', /^https:\/\/www\.baidu\.com\//);
});
test('cloak: another title than the crawl read', () => {
  const source = inspectSource({ page: () => note('http://h/', '岚川县') });
  assert.equal(cloak.outcome(cloak.read(answerOf('<title>岚川县</title>'), subject, source), subject), '');
  const other = cloak.read(answerOf('<title>真人娱乐</title>'), subject, source);
  assert.equal(cloak.outcome(other, subject), 'other-page+真人娱乐');
});
test('media-links: accounts, not buttons to share', () => {
  const html =
    '<a href="https://weibo.com/lanchuan">微博</a><a href="https://service.weibo.com/share/share.php?u=1">分享</a><img src="/ewm.png" alt="微信二维码">';
  assert.deepEqual(mediaLinks.read(answerOf(html), subject, inspectSource()), {
    links: [{ url: 'https://weibo.com/lanchuan', text: '微博' }],
    codes: 1,
  });
});
