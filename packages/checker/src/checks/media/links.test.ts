import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteFacts } from '../../facts/facts.ts';
import type { TargetFact } from '../../facts/facts.ts';
import { columnLook } from '../../../testing/column-facts.ts';
import { inspectedOf } from '../../../testing/inspected.ts';
import { measureInspected } from '../../../testing/inspected.ts';
import { mediaLinks, type MediaPage } from '../../facts/inspect/media-links.ts';
import { mediaLinksCheck } from './links.ts';
import { saidOf } from '../../../testing/said-of.ts';

const weibo = 'https://weibo.com/lanchuan';
const page: MediaPage = { links: [{ url: weibo, text: '微博' }], codes: 0 };
const target = (given: Partial<TargetFact> = {}): TargetFact => ({
  url: weibo,
  owner: 'external',
  state: 'broken',
  kind: 'gone',
  status: 404,
  observations: [columnLook('404'), columnLook('404', 10)],
  places: [{ page: 'http://h/', href: weibo, text: '微博', kind: 'a', home: true }],
  ...given,
});
const looked = (fact: MediaPage | undefined, ...targets: readonly TargetFact[]): Partial<SiteFacts> => ({
  links: { checked: 9, targets },
  inspected: inspectedOf(mediaLinks, [['http://h/', [fact]]]),
});

type Row = readonly [name: string, facts: Partial<SiteFacts>, expected: string];
const cases: readonly Row[] = [
  [
    'nothing came of the home page',
    { crawl: { pagesRead: 0, pagesKnown: 1, chromeCoverage: 0, homeFault: 'site.unreachable' } },
    'unmeasured site.unreachable',
  ],
  ['a run of an older tool', {}, 'unmeasured tool.version'],
  ['it opens', looked(page), '1'],
  ['an account that is gone', looked(page, target()), '1; fail media-gone'],
  ['seen gone once', looked(page, target({ observations: [columnLook('404')] })), '1; unmeasured media-gone'],
  ['another link that is gone', looked(page, target({ url: 'http://x/' })), '1'],
  ['a wall before it', looked(page, target({ state: 'open', reason: 'site.blocked' })), 'unmeasured site.blocked'],
  ['only pictures of codes', looked({ links: [], codes: 2 }), '1; person media-codes'],
  ['no accounts', looked({ links: [], codes: 0 }), 'na no.population'],
  ['a page that was not read', looked(undefined), 'unmeasured tool.budget'],
];
for (const [name, facts, expected] of cases)
  test(`media.links: ${name}`, () => assert.equal(saidOf(measureInspected(mediaLinksCheck, facts)), expected));
