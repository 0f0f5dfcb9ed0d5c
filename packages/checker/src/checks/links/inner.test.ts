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
import { linksInner } from './inner.ts';

const inner = (given: Partial<TargetFact> = {}): TargetFact => brokenTarget({ places: [onInner], ...given });
const away = { url: 'http://other/x', owner: 'external' } as const;
const cases: readonly (readonly [
  name: string,
  targets: readonly TargetFact[],
  given: Readonly<Record<string, unknown>>,
  expected: string,
])[] = [
  ['where all links work there is nothing to find', [], {}, '10'],
  ['a page that is gone costs', [inner()], {}, '10; gone fail http://h/gone.html ×1'],
  [
    'a link on forty pages is one finding',
    [inner({ places: Array.from({ length: 40 }, (_, at) => ({ ...onInner, page: `http://h/${at}.html` })) })],
    {},
    '10; gone fail http://h/gone.html ×40',
  ],
  ['links of the home page are not counted', [inner({ places: [onHome] })], {}, '10'],
  [
    'a link on both is counted here for the others alone',
    [inner({ places: [onHome, onInner, onInner] })],
    {},
    '10; gone fail http://h/gone.html ×2',
  ],
  [
    'what was seen once waits',
    [inner({ observations: [linkLook('timeout')] })],
    {},
    '10; gone unmeasured http://h/gone.html ×1',
  ],
  [
    'what is open is counted by reason',
    [openTarget('robots.disallow', { places: [onInner] })],
    {},
    '10; open robots.disallow 1',
  ],
  ['an open link without reason waits for another look', [inner({ state: 'open' })], {}, '10; open needs.confirm 1'],
  ['a page of somebody else costs nothing', [inner(away)], { external: 'none' }, '10'],
  [
    'a removed page of somebody else costs where the row asks for it',
    [inner(away)],
    { external: 'gone' },
    '10; gone fail http://other/x ×1',
  ],
  ["somebody else's missing host never costs", [inner({ ...away, kind: 'dns' })], { external: 'gone' }, '10'],
  [
    'a malformed address is the own mistake',
    [inner({ ...away, kind: 'bad-address', status: 0 })],
    {},
    '10; bad-address fail http://other/x ×1',
  ],
];
for (const [name, targets, given, expected] of cases)
  test(`links.inner: ${name}`, () =>
    assert.equal(saidOf(measureLinks(linksInner, linkFacts(targets), given)), expected));

test('links.inner: a home page that could not be read is no measure', () => {
  const facts = linkFacts([inner()], {
    crawl: { pagesRead: 0, pagesKnown: 1, chromeCoverage: 0, homeFault: 'robots.disallow' },
  });
  assert.equal(saidOf(measureLinks(linksInner, facts, {})), 'unmeasured robots.disallow');
});

test('links.inner: a finding says which link, where it leads and what to do', () => {
  const measure = measureLinks(linksInner, linkFacts([inner()]), {});
  assert.ok(measure.state === 'measured');
  const [finding] = measure.findings;
  assert.equal(finding?.page, 'http://h/a.html');
  assert.match(finding.detail.zh, /一件事.*http:\/\/h\/gone\.html.*HTTP 404.*恢复/);
  assert.match(finding.detail.en, /一件事.*http:\/\/h\/gone\.html.*HTTP 404.*Bring the page back/);
});

test('links.inner: facts can be measured again and again', () => {
  const facts = linkFacts([inner(), openTarget('site.login', { places: [onInner] })]);
  assert.deepEqual(measureLinks(linksInner, facts, {}), measureLinks(linksInner, facts, {}));
});
