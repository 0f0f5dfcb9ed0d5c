import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, inspectedOf, inspectSource, measureInspected } from '../../../testing/inspected.ts';
import { saidOf } from '../../../testing/link-facts.ts';
import type { SiteFacts } from '../../facts/facts.ts';
import { openRedirects } from '../../facts/safety/redirects.ts';
import { linksOpenRedirect } from './open-redirect.ts';

const url = 'http://h/go?url=http://x.example/a';
/** Looks at the link, one a place it led to; '' where nothing answered. */
const said = (places: readonly string[], given: Partial<SiteFacts> = {}): string => {
  const subject = { key: url, url };
  const facts = places.map((finalUrl) =>
    finalUrl === ''
      ? undefined
      : openRedirects.read(answerOf('', { url, finalUrl, hops: [url] }), subject, inspectSource()),
  );
  const met = places.length === 0 ? [] : [[url, facts] as const];
  return saidOf(measureInspected(linksOpenRedirect, { ...given, inspected: inspectedOf(openRedirects, met) }));
};
const cases: readonly (readonly [
  name: string,
  places: readonly string[],
  given: Partial<SiteFacts>,
  expected: string,
])[] = [
  ['no such link was met', [], { links: { checked: 9, targets: [] } }, '9'],
  ['no link at all', [], {}, 'na no.population'],
  [
    'a link that leads away is for a person',
    ['http://x.example/a', 'http://x.example/a'],
    {},
    `1; open-redirect person ${url} ×1`,
  ],
  ['one that leads to a page of notice is well', ['http://h/notice.html'], {}, '1'],
  ['what was seen once waits', ['http://x.example/a'], {}, '1; open needs.confirm 1'],
  ['no look, no measure', [''], {}, 'unmeasured site.unreachable'],
];
for (const [name, places, given, expected] of cases)
  test(`links.open-redirect: ${name}`, () => assert.equal(said(places, given), expected));

test('links.open-redirect: only links that the site itself writes and that did lead there are looked at', () => {
  const redirects = () => [
    { url, to: 'http://x.example/a' },
    { url: 'http://h/sso?back=http://h/', to: 'http://sso.example/' },
  ];
  assert.deepEqual(openRedirects.choose(inspectSource({ redirects })), [{ key: url, url }]);
});
