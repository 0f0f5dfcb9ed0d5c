import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspectedOf, measureInspected } from '../../../testing/inspected.ts';
import { saidOf } from '../../../testing/link-facts.ts';
import { articles, type ArticleFact } from '../../facts/inspect/articles.ts';
import { dateConflict } from './conflict.ts';

const article = (apart: number): ArticleFact => ({
  title: 't',
  bodyChars: 400,
  media: 0,
  days: [
    { source: 'meta', day: '2026-03-01' },
    { source: 'row', day: '2026-03-09' },
  ],
  apart,
});
const cases: readonly (readonly [
  name: string,
  looks: readonly (ArticleFact | undefined)[],
  forDates: boolean,
  expected: string,
])[] = [
  ['agree', [article(0)], true, '1'],
  ['a day apart', [article(1)], true, '1'],
  ['contradict', [article(8), article(8)], true, '1; date-conflict person http://h/1.html ×1'],
  ['contradict, seen once', [article(8)], true, '1; open needs.confirm 1'],
  ['taken for its length only', [article(8), article(8)], false, 'na no.population'],
  ['not read', [undefined], true, 'unmeasured site.unreachable'],
];
for (const [name, looks, forDates, expected] of cases)
  test(`date.conflict: ${name}`, () =>
    assert.equal(
      saidOf(
        measureInspected(dateConflict, {
          inspected: inspectedOf(articles, [['http://h/1.html', looks, { forDates }]]),
        }),
      ),
      expected,
    ));
