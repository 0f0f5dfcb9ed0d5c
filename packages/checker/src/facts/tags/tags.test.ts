import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnFact } from '../../../testing/column-facts.ts';
import { answerOf, inspectSource } from '../../../testing/inspected.ts';
import type { PageNote } from '../inspect/inspection.ts';
import { articlePageTags, columnPageTags } from './tags.ts';

const note = (url: string, given: Partial<PageNote> = {}): PageNote => ({
  url,
  title: '',
  h1: '',
  publishedFrom: '',
  metas: {},
  trail: [],
  textChars: 500,
  mainChars: 300,
  rows: 0,
  ...given,
});
const notes: Readonly<Record<string, PageNote>> = {
  'http://h/tzgg/': note('http://h/tzgg/', { rows: 3 }),
  'http://h/1.html': note('http://h/1.html'),
  'http://h/2.html': note('http://h/2.html'),
  'http://h/list/': note('http://h/list/', { rows: 9 }),
  'http://h/scan.html': note('http://h/scan.html', { mainChars: 3 }),
};
const row = (url: string): { url: string; title: string; source: string } => ({ url, title: 'x', source: 'row' });
const source = inspectSource({
  columns: [columnFact(), columnFact({ url: 'http://h/away/', name: 'x' })],
  page: (url) => notes[url],
  itemsOf: (column) =>
    column === 'http://h/tzgg/'
      ? ['1.html', '2.html', 'list/', 'scan.html', 'file.pdf', 'tzgg/', ''].map((path) => row(`http://h/${path}`))
      : [],
});

test('tags: columns that were read are looked at', () =>
  assert.deepEqual(
    columnPageTags.choose(source).map(({ url }) => url),
    ['http://h/tzgg/'],
  ));

test('tags: articles are what columns list and what has a text of its own', () =>
  assert.deepEqual(
    articlePageTags
      .choose(source)
      .map(({ url }) => url)
      .toSorted(),
    ['http://h/1.html', 'http://h/2.html'],
  ));

const cases: readonly (readonly [html: string, expected: string])[] = [
  [
    '<meta name="ArticleTitle" content="a"><meta name="PubDate" content="2026-11-18 09:00"><meta name="ContentSource" content="b">',
    '',
  ],
  [
    '<meta name="articletitle" content="a"><meta name="PubDate" content=" "><meta name="ContentSource" content="####">',
    'no-pubdate-contentsource',
  ],
  ['<p>x', 'no-articletitle-pubdate-contentsource'],
];
for (const [html, expected] of cases)
  test(`tags: ${expected || 'all there'}`, () => {
    const [subject] = articlePageTags.choose(source);
    assert.ok(subject);
    assert.equal(articlePageTags.outcome(articlePageTags.read(answerOf(html), subject, source), subject), expected);
  });
