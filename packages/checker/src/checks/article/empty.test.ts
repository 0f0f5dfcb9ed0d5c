import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspectedOf, measureInspected, type Looked } from '../../../testing/inspected.ts';
import { saidOf } from '../../../testing/link-facts.ts';
import { articles, type ArticleFact } from '../../facts/inspect/articles.ts';
import { articleEmpty } from './empty.ts';

const article = (given: Partial<ArticleFact> = {}): ArticleFact => ({
  title: 't',
  bodyChars: 400,
  media: 0,
  days: [],
  apart: 0,
  ...given,
});
const empty = article({ bodyChars: 3 });
const cases: readonly (readonly [name: string, looks: readonly (ArticleFact | undefined)[], expected: string])[] = [
  ['text', [article()], '1'],
  ['a picture', [article({ bodyChars: 0, media: 1 })], '1'],
  ['nothing, seen twice', [empty, empty], '1; article-empty fail http://h/1.html ×1'],
  ['nothing, seen once', [empty], '1; open needs.confirm 1'],
  [
    'nothing, seen twice without a browser, and a script that may write',
    [article({ bodyChars: 3, scripted: true }), article({ bodyChars: 3, scripted: true })],
    '1; open tool.no-browser 1',
  ],
  ['text at the second look', [empty, article()], '1'],
  ['not read', [undefined], 'unmeasured site.unreachable'],
];
for (const [name, looks, expected] of cases)
  test(`article.empty: ${name}`, () => {
    const subjects: readonly Looked<ArticleFact>[] = [['http://h/1.html', looks, { forDates: false }]];
    assert.equal(saidOf(measureInspected(articleEmpty, { inspected: inspectedOf(articles, subjects) })), expected);
  });

test('article.empty: a site without articles', () =>
  assert.equal(saidOf(measureInspected(articleEmpty, { inspected: inspectedOf(articles, []) })), 'na no.population'));
test('article.empty: nobody looked', () =>
  assert.equal(saidOf(measureInspected(articleEmpty, {})), 'unmeasured tool.version'));
