import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOfHome } from '../../../testing/home-looks.ts';
import { footWith, homePage } from '../../../testing/home-page.ts';
import type { SiteFacts } from '../../facts/facts.ts';
import { footerSitemap } from './sitemap.ts';

const once = (foot: string): readonly string[] => [homePage({ foot })];
const twice = (foot: string): readonly string[] => [...once(foot), ...once(foot)];
const without = footWith('sitemap');
const cases: readonly (readonly [
  name: string,
  looks: readonly string[],
  site: Partial<SiteFacts['site']>,
  expected: string,
])[] = [
  ['a page that shows it is well', [homePage()], {}, '1'],
  ['a page without it costs', twice(without), {}, '1; no-sitemap fail http://h/ ×1'],
  ['what was missed once waits', once(without), {}, 'unmeasured needs.confirm'],
  ['what came back at the second look is there', [homePage({ foot: without }), homePage()], {}, '1'],
  ['a second look that shows nothing decides nothing', [...once(without), ''], {}, 'unmeasured site.unreachable'],
  [
    'a foot that a script brings is not judged without a browser',
    [1, 2].map(() => homePage({ foot: '', tail: '<script src="/foot.js"></script>' })),
    {},
    'unmeasured tool.no-browser',
  ],
];
for (const [name, looks, site, expected] of cases)
  test(`footer.sitemap: ${name}`, () => assert.equal(saidOfHome(footerSitemap, looks, site), expected));
