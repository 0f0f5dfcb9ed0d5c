import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf } from '../../../testing/inspected.ts';
import { policySite } from '../../../testing/policy-site.ts';
import { documents, type DocumentFact } from './documents.ts';

const source = policySite();
const subjects = documents.choose(source);

test('documents: pages of the site’s own policy lists, no files, no interpretations, nobody else’s', () =>
  assert.deepEqual(
    subjects.map(({ url }) => url),
    ['http://h/zc/1.html'],
  ));

function read(html: string): DocumentFact {
  const [subject] = subjects;
  assert.ok(subject);
  return documents.read(answerOf(html, { url: subject.url }), subject, source);
}

const table =
  '<table><tr><td>索 引 号：</td><td>K1</td><td>发文字号：</td><td>岚建规[2026]3号</td></tr><tr><td>公开属性</td><td>主动公开</td><td>成文日期：</td><td>2026年9月10日</td></tr></table>'; // zh: labels
const cases: readonly (readonly [
  name: string,
  html: string,
  said: (fact: DocumentFact) => unknown,
  expected: unknown,
])[] = [
  [
    'labels of a table',
    table,
    (f) => [f.index, f.number, f.attribute, f.formed],
    ['K1', '岚建规〔2026〕3号', '主动公开', '2026-09-10'],
  ], // zh: values
  ['a number in a line of its own', '<p>岚建规〔2026〕3号</p>', (f) => f.number, '岚建规〔2026〕3号'], // zh: number
  [
    'a number it only mentions',
    '<p>根据岚建规〔2026〕3号文件的要求，现将有关事项通知如下，请各单位遵照执行。</p>',
    (f) => f.number,
    '',
  ], // zh: a sentence
  ['the words that it is open', '<p>（此件公开发布）</p>', (f) => f.openMark, true], // zh: the words
  ['with white space', '<p>（此 件 主 动 公 开）</p>', (f) => f.openMark, true], // zh: the words
  ['said of the text', '<p>（本文件公开发布）</p>', (f) => f.openMark, true], // zh: the words
  ['said with whom it goes to', '<p>（此件发至各镇，公开发布）</p>', (f) => f.openMark, true], // zh: the words
  ['said as a choice', '<p>信息公开选项：主动公开</p>', (f) => f.openMark, true], // zh: the words
  ['a way of a form is none', '<p>公开方式：主动公开</p>', (f) => f.openMark, false], // zh: a label
  ['a text that is opened on request', '<p>（此件依申请公开）</p>', (f) => f.attribute, '此件依申请公开'], // zh: the words
  ['a scan hides its text', '<div class="content"><img src="/1.jpg"></div>', (f) => f.fileOnly, true],
  ['without the words', '<p>x</p>', (f) => f.openMark, false],
  ['its text is in a file', '<div class="content"><a href="a.pdf">附件</a></div>', (f) => f.fileOnly, true], // zh: a link
  [
    'a link to a listed interpretation',
    '<div class="content"><a href="/jd/1.html">x</a></div>',
    (f) => f.interpretations.length,
    1,
  ],
  [
    'a link that says so',
    '<div class="content"><a href="http://city/x.html">政策解读：一件事</a></div>',
    (f) => f.interpretations.length,
    1,
  ], // zh: a link
  [
    'the column in the menu is none',
    '<div class="content"><a href="/jd/">政策解读</a></div>',
    (f) => f.interpretations.length,
    0,
  ], // zh: a link
  ['a menu is none', '<nav><a href="/jd/1.html">图解</a></nav>', (f) => f.interpretations.length, 0], // zh: a link
  ['the day of its list when it says none', '<p>x</p>', (f) => [f.published, f.publishedFrom], ['2026-09-14', 'row']],
];
for (const [name, html, said, expected] of cases)
  test(`documents: ${name}`, () => assert.deepEqual(said(read(html)), expected));

test('documents: what could cost is named', () => {
  const [subject] = subjects;
  assert.ok(subject);
  assert.equal(documents.outcome(read(table), subject), 'no-open-mark+no-interpretation-link');
  assert.equal(documents.outcome(read('<div class="content"><a href="/jd/1.html">x</a></div>'), subject), '');
});
