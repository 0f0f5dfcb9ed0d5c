import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOfHome } from '../../../testing/home-looks.ts';
import { footWith, homePage } from '../../../testing/home-page.ts';
import type { SiteFacts } from '../../facts/facts.ts';
import { zhaocuoEntry } from './entry.ts';

const once = (foot: string): readonly string[] => [homePage({ foot })];
const twice = (foot: string): readonly string[] => [...once(foot), ...once(foot)];
const without = footWith('errors');
const cases: readonly (readonly [
  name: string,
  looks: readonly string[],
  site: Partial<SiteFacts['site']>,
  expected: string,
])[] = [
  ['a page that shows it is well', [homePage()], {}, '1'],
  ['a page without it costs', twice(without), {}, '1; no-zhaocuo fail http://h/ ×1'],
  ['what was missed once waits', once(without), {}, 'unmeasured needs.confirm'],
  ['what came back at the second look is there', [homePage({ foot: without }), homePage()], {}, '1'],
  ['a second look that shows nothing decides nothing', [...once(without), ''], {}, 'unmeasured site.unreachable'],
  [
    'a foot that a script brings is not judged without a browser',
    [1, 2].map(() => homePage({ foot: '', tail: '<script src="/foot.js"></script>' })),
    {},
    'unmeasured tool.no-browser',
  ],
  ['a script that puts it there is an entry', twice(footWith('errors', '<span id="_span_jiucuo"></span>')), {}, '1'],
  [
    'an entry of another site costs',
    twice(footWith('errors', '<a href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=3299010002">x</a>')),
    {},
    '1; zhaocuo-code fail http://h/ ×1',
  ],
  [
    'an entry at a bare address is for a person',
    twice(footWith('errors', '<a href="http://203.0.113.7:8080/jc">政府网站找错</a>')),
    {},
    '1; zhaocuo-address person http://h/ ×1',
  ], // zh: a mark
  ['an enterprise need have none', twice(without), { organKind: 'public-enterprise' }, 'na not.applicable'],
];
for (const [name, looks, site, expected] of cases)
  test(`zhaocuo.entry: ${name}`, () => assert.equal(saidOfHome(zhaocuoEntry, looks, site), expected));
