import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOfHome } from '../../../testing/home-looks.ts';
import { footWith, homePage } from '../../../testing/home-page.ts';
import type { SiteFacts } from '../../facts/facts.ts';
import { footerIdcode } from './idcode.ts';

const once = (foot: string): readonly string[] => [homePage({ foot })];
const twice = (foot: string): readonly string[] => [...once(foot), ...once(foot)];
const without = footWith('idCode');
const cases: readonly (readonly [
  name: string,
  looks: readonly string[],
  site: Partial<SiteFacts['site']>,
  expected: string,
])[] = [
  ['a page that shows it is well', [homePage()], {}, '1'],
  ['a page without it costs', twice(without), {}, '1; no-idcode fail http://h/ ×1'],
  ['what was missed once waits', once(without), {}, 'unmeasured needs.confirm'],
  ['what came back at the second look is there', [homePage({ foot: without }), homePage()], {}, '1'],
  ['a second look that shows nothing decides nothing', [...once(without), ''], {}, 'unmeasured site.unreachable'],
  [
    'a foot that a script brings is not judged without a browser',
    [1, 2].map(() => homePage({ foot: '', tail: '<script src="/foot.js"></script>' })),
    {},
    'unmeasured tool.no-browser',
  ],
  [
    'eleven digits are none',
    twice(footWith('idCode', '网站标识码：32990100011')),
    {},
    '1; idcode-form fail http://h/ ×1',
  ], // zh: a mark
  [
    'a number of another site costs',
    twice(footWith('idCode', '网站标识码 3299010002')),
    {},
    '1; idcode-other fail http://h/ ×1',
  ], // zh: a mark
  [
    'a number unlike the tag costs',
    twice(footWith('idCode', '网站标识码：3299010002')),
    { idCode: '3299010002' },
    '1; idcode-tag fail http://h/ ×1',
  ], // zh: a mark
  [
    'an authorised organisation has none',
    twice(footWith('idCode')),
    { organKind: 'authorised-organisation' },
    'na not.applicable',
  ],
];
for (const [name, looks, site, expected] of cases)
  test(`footer.idcode: ${name}`, () => assert.equal(saidOfHome(footerIdcode, looks, site), expected));
