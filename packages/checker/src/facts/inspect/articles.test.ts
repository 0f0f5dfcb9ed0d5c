import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf } from '../../../testing/inspected.ts';
import { policySite } from '../../../testing/policy-site.ts';
import { articles, hasNoBody, isContradicted, isTakenForDates, type ArticleFact } from './articles.ts';
import type { PageNote } from './inspection.ts';

const note = (given: Partial<PageNote>): PageNote => ({
  url: 'http://h/zc/1.html',
  title: 't',
  h1: 't',
  publishedFrom: 'meta',
  metas: {},
  trail: [],
  textChars: 900,
  mainChars: 800,
  rows: 0,
  ...given,
});

test('articles: short ones and those whose list shows another day; pages of no list are none', () => {
  const source = policySite({
    pages: () => [
      note({ mainChars: 40 }),
      note({ url: 'http://h/jd/1.html', published: '2026-01-01' }),
      note({ url: 'http://h/about/', mainChars: 3 }),
    ],
  });
  const subjects = articles.choose(source);
  assert.deepEqual(subjects.map(({ url }) => url).toSorted(), ['http://h/jd/1.html', 'http://h/zc/1.html']);
  assert.ok(subjects.every(isTakenForDates), 'so few that all are in the sample');
});

function read(html: string, day?: string): ArticleFact {
  const subject = { key: 'k', url: 'http://h/a.html', data: { title: '一件事的通知', day, of: 1, forDates: true } }; // zh: a title
  return articles.read(answerOf(html), subject, policySite());
}

const bodies: readonly (readonly [name: string, html: string, isEmpty: boolean])[] = [
  ['a text', `<h1>一件事的通知</h1><div class="content"><p>${'正文'.repeat(20)}</p></div>`, false], // zh: a page
  [
    'a title and its line',
    '<h1>一件事的通知</h1><p>发布日期：2026-03-01 来源：办公室 浏览：次</p><div class="content"></div>',
    true,
  ], // zh: a page
  [
    'buttons and neighbours',
    '<h1>一件事的通知</h1><p>【打印】【关闭】</p><p>上一篇：另一件很长很长的事情的通知公告公示</p>',
    true,
  ], // zh: a page
  ['a picture', '<h1>一件事的通知</h1><div class="content"><img src="a.jpg"></div>', false], // zh: a page
  ['a player', '<h1>一件事的通知</h1><div class="content"><iframe src="//v.qq.com/x"></iframe></div>', false], // zh: a page
  [
    'a text in a box called after its place',
    `<div class="local"><p>${'会议要求做好值守。'.repeat(4)}</p></div>`,
    false,
  ], // zh: a page
  [
    'a text in a box called a foot',
    `<div class="article_bottom"><p>${'会议要求做好值守。'.repeat(20)}</p></div>`,
    false,
  ], // zh: a page
  ['the words of a foot', '<div class="footer"><p>建议使用新版浏览器访问本站，以获得更好的效果。</p></div>', true], // zh: a page
  ['a player that a script makes', '<h1>一件事的通知</h1><script>new Player("/v/1.mp4")</script>', false], // zh: a page
  ['a file to read on the spot', `<div class="content"><b onclick="window.open('/f/1.pdf')">a</b></div>`, false],
  ['a file', '<h1>一件事的通知</h1><div class="content"><a href="a.pdf">a</a></div>', false], // zh: a page
];
for (const [name, html, isEmpty] of bodies)
  test(`articles: body: ${name}`, () => assert.equal(hasNoBody(read(html)), isEmpty));

const written: readonly (readonly [name: string, html: string, isScripted: boolean])[] = [
  ['a script puts it in', '<div id="c"></div><script>$("#c").html(text)</script>', true],
  ['it is kept for a script', '<textarea style="display:none">会议要求做好汛期值守工作。</textarea>', true], // zh: a page
  ['a counter is no text', '<div id="c"></div><script>document.write(1)</script>', false],
  ['nothing writes', '<div id="c"></div><script>var clicks = 1</script>', false],
];
for (const [name, html, isScripted] of written)
  test(`articles: a missing text: ${name}`, () => assert.equal(read(html).scripted === true, isScripted));

const meta = '<meta name="PubDate" content="2026-03-01">';
const dates: readonly (readonly [name: string, html: string, day: string | undefined, isApart: boolean])[] = [
  ['all the same', `${meta}<p>发布日期：2026-03-01</p>`, '2026-03-01', false], // zh: a label
  ['the next day', meta, '2026-03-02', false],
  ['tag and label', `${meta}<div class="content"><p>发布日期：2026-05-01</p></div>`, undefined, true], // zh: a label
  ['tag and list', meta, '2026-03-09', true],
  ['the list shows the day it was formed', `${meta}<p>成文日期：2026年2月1日</p>`, '2026-02-01', false], // zh: a label
  ['one source', meta, undefined, false],
];
for (const [name, html, day, isApart] of dates)
  test(`articles: days: ${name}`, () => assert.equal(isContradicted(read(html, day)), isApart));
