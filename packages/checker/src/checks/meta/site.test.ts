import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOfHome } from '../../../testing/home-looks.ts';
import { homePage } from '../../../testing/home-page.ts';
import { metaSite } from './site.ts';

const twice = (metas: string): readonly string[] => [homePage({ metas }), homePage({ metas })];
const cases: readonly (readonly [name: string, looks: readonly string[], expected: string])[] = [
  ['a page with its tags is well', [homePage()], '1'],
  ['a page without them costs', twice(''), '1; site-tags-missing fail http://h/ ×1'],
  [
    'an empty tag is none',
    twice('<meta name="SITENAME" content="a"><meta name="sitedomain" content=""><meta name="SiteIDCode" content="1">'),
    '1; site-tags-missing fail http://h/ ×1',
  ],
  [
    'their writing does not matter',
    twice('<META content="a" NAME="sitename"><meta name="SITEDOMAIN" content="b"><meta name="SiteIDCode" content="c">'),
    '1',
  ],
  ['what was missed once waits', [homePage({ metas: '' })], 'unmeasured needs.confirm'],
  ['no look, no measure', [''], 'unmeasured site.unreachable'],
];
for (const [name, looks, expected] of cases)
  test(`meta.site: ${name}`, () => assert.equal(saidOfHome(metaSite, looks), expected));
