import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOfHome } from '../../../testing/home-looks.ts';
import { footWith, homePage } from '../../../testing/home-page.ts';
import type { SiteFacts } from '../../facts/facts.ts';
import { footerIcp } from './icp.ts';

const once = (foot: string): readonly string[] => [homePage({ foot })];
const twice = (foot: string): readonly string[] => [...once(foot), ...once(foot)];
const without = footWith('icp');
const cases: readonly (readonly [
  name: string,
  looks: readonly string[],
  site: Partial<SiteFacts['site']>,
  expected: string,
])[] = [
  ['a page that shows it is well', [homePage()], {}, '1'],
  ['a page without it costs', twice(without), {}, '1; no-icp fail http://h/ ×1'],
  ['what was missed once waits', once(without), {}, 'unmeasured needs.confirm'],
  ['what came back at the second look is there', [homePage({ foot: without }), homePage()], {}, '1'],
  ['a second look that shows nothing decides nothing', [...once(without), ''], {}, 'unmeasured site.unreachable'],
  [
    'a foot that a script brings is not judged without a browser',
    [1, 2].map(() => homePage({ foot: '', tail: '<script src="/foot.js"></script>' })),
    {},
    'unmeasured tool.no-browser',
  ],
  ['a number that is no link is one', twice(footWith('icp', '苏ICP备05012345号')), {}, '1'], // zh: a mark
  [
    'a number that leads elsewhere is for a person',
    twice(footWith('icp', '<a href="http://h.example/">苏ICP备05012345号</a>')),
    {},
    '1; icp-link person http://h/ ×1',
  ], // zh: a mark
  [
    'a link over an IPv6 proxy is read as what it stands for',
    twice(footWith('icp', '<a href="http://beian-miit-gov-cnx6e21xx.proxy.example/">苏ICP备05012345号</a>')),
    {},
    '1',
  ], // zh: a mark
];
for (const [name, looks, site, expected] of cases)
  test(`footer.icp: ${name}`, () => assert.equal(saidOfHome(footerIcp, looks, site), expected));
