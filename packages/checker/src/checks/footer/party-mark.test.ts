import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOfHome } from '../../../testing/home-looks.ts';
import { footWith, homePage } from '../../../testing/home-page.ts';
import type { SiteFacts } from '../../facts/facts.ts';
import { footerPartyMark } from './party-mark.ts';

const once = (foot: string): readonly string[] => [homePage({ foot })];
const twice = (foot: string): readonly string[] => [...once(foot), ...once(foot)];
const without = footWith('party');
const cases: readonly (readonly [
  name: string,
  looks: readonly string[],
  site: Partial<SiteFacts['site']>,
  expected: string,
])[] = [
  ['a page that shows it is well', [homePage()], {}, '1'],
  ['a page without it costs', twice(without), {}, '1; no-party-mark fail http://h/ ×1'],
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
    'a script that puts it there is a mark',
    twice(
      footWith(
        'party',
        `<span id="_ideConac"></span><script>document.write(unescape("%3Cspan id='_ideConac' %3E%3C/span%3E"))</script>`,
      ),
    ),
    {},
    '1',
  ],
  [
    'a badge that leads elsewhere is for a person',
    twice(footWith('party', '<a href="http://h.example/"><img alt="党政机关" src="/a.png"></a>')),
    {},
    '1; party-mark-link person http://h/ ×1',
  ], // zh: a mark
  ['an enterprise has none', twice(footWith('party')), { organKind: 'public-enterprise' }, 'na not.applicable'],
];
for (const [name, looks, site, expected] of cases)
  test(`footer.party-mark: ${name}`, () => assert.equal(saidOfHome(footerPartyMark, looks, site), expected));
