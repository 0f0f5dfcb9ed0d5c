import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  brokenTarget,
  linkFacts,
  linkLook,
  measureLinks,
  onHome,
  onInner,
  openTarget,
  saidOf,
} from '../../../testing/link-facts.ts';
import type { TargetFact } from '../../facts/facts.ts';
import { linksHome } from './home.ts';

const away = { url: 'http://other/x', owner: 'external' } as const;
const cases: readonly (readonly [
  name: string,
  targets: readonly TargetFact[],
  given: Readonly<Record<string, unknown>>,
  expected: string,
])[] = [
  ['where all links work there is nothing to find', [], {}, '10'],
  ['a page that is gone costs', [brokenTarget()], {}, '10; gone fail http://h/gone.html ×1'],
  [
    'two links to it are one finding',
    [brokenTarget({ places: [onHome, onHome] })],
    {},
    '10; gone fail http://h/gone.html ×2',
  ],
  ['links of other pages are not counted', [brokenTarget({ places: [onInner] })], {}, '10'],
  [
    'a link on both is counted here for the home page alone',
    [brokenTarget({ places: [onInner, onHome] })],
    {},
    '10; gone fail http://h/gone.html ×1',
  ],
  [
    'what was seen once waits',
    [brokenTarget({ observations: [linkLook('gone')] })],
    {},
    '10; gone unmeasured http://h/gone.html ×1',
  ],
  ['a page behind a wall is open', [openTarget('site.blocked')], {}, '10; open site.blocked 1'],
  [
    'open ones are counted by reason',
    [openTarget('site.login'), openTarget('net.vantage'), openTarget('site.login')],
    {},
    '10; open site.login 2; open net.vantage 1',
  ],
  ['an open link of another page is not counted', [openTarget('site.login', { places: [onInner] })], {}, '10'],
  ['a page of somebody else costs nothing', [brokenTarget(away)], {}, '10'],
  ['nor when the row says so', [brokenTarget(away)], { external: 'none' }, '10'],
  [
    'a removed page of somebody else costs where the row asks for it',
    [brokenTarget(away)],
    { external: 'gone' },
    '10; gone fail http://other/x ×1',
  ],
  ["somebody else's outage never costs", [brokenTarget({ ...away, kind: 'server-error' })], { external: 'gone' }, '10'],
  [
    'an address of a private network is the own mistake',
    [brokenTarget({ url: 'http://10.0.0.9/', owner: 'external', kind: 'private-address', status: 0 })],
    { external: 'none' },
    '10; private-address fail http://10.0.0.9/ ×1',
  ],
];
for (const [name, targets, given, expected] of cases)
  test(`links.home: ${name}`, () => assert.equal(saidOf(measureLinks(linksHome, linkFacts(targets), given)), expected));

test('links.home: a home page that could not be read is no measure', () => {
  const facts = linkFacts([brokenTarget()], {
    crawl: { pagesRead: 0, pagesKnown: 1, chromeCoverage: 0, homeFault: 'site.unreachable' },
  });
  assert.equal(saidOf(measureLinks(linksHome, facts, {})), 'unmeasured site.unreachable');
});

test('links.home: no link asked for is no measure', () =>
  assert.equal(
    saidOf(measureLinks(linksHome, linkFacts([], { links: { checked: 0, targets: [] } }), {})),
    'unmeasured net.local',
  ));

test('links.home: a row cannot ask for what is not offered', () => {
  assert.equal(linksHome.bind({ external: 'all' }).ok, false);
  assert.equal(linksHome.bind({ externals: 'gone' }).ok, false);
});
