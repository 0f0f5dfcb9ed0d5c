import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, inspectedOf, inspectSource, measureInspected } from '../../../testing/inspected.ts';
import { saidOf } from '../../../testing/link-facts.ts';
import { mixedPages } from '../../facts/safety/mixed.ts';
import { siteMixedContent } from './mixed-content.ts';

const said = (bodies: readonly (string | undefined)[], url = 'https://h/'): string => {
  const facts = bodies.map((body) =>
    body === undefined ? undefined : mixedPages.read(answerOf(body, { url }), { key: url, url }, inspectSource()),
  );
  return saidOf(measureInspected(siteMixedContent, { inspected: inspectedOf(mixedPages, [[url, facts]]) }));
};
const script = '<script src="http://h/a.js"></script>';
const picture = '<img src="http://h/a.png">';
const cases: readonly (readonly [name: string, bodies: readonly (string | undefined)[], expected: string])[] = [
  ['all over HTTPS', ['<img src="/a.png"><a href="http://x.example/">x</a>'], '20'],
  ['a script in the clear costs', [script, script], '20; mixed-active fail http://h/a.js ×1'],
  ['a picture in the clear is a smaller fault', [picture, picture], '20; mixed-passive fail http://h/a.png ×1'],
  ['what was seen once waits', [script], '20; open needs.confirm 1'],
  ['what was mended meanwhile is well', [script, '<p>x'], '20'],
  ['no look, no measure', [undefined], 'unmeasured site.unreachable'],
];
for (const [name, bodies, expected] of cases)
  test(`site.mixed-content: ${name}`, () => assert.equal(said(bodies), expected));

test('site.mixed-content: a site over plain HTTP has none', () => {
  assert.deepEqual(mixedPages.choose(inspectSource()), []);
  assert.equal(
    saidOf(measureInspected(siteMixedContent, { inspected: inspectedOf(mixedPages, []) })),
    'na no.population',
  );
  assert.equal(saidOf(measureInspected(siteMixedContent, {})), 'unmeasured tool.version');
});

test('site.mixed-content: pages are chosen by what the whole crawl saw them load', () => {
  const loads = () => [{ url: 'http://h/a.js', kind: 'js', page: 'https://h/x.html', pages: 1 }];
  assert.deepEqual(
    mixedPages.choose(inspectSource({ home: 'https://h/', loads })).map(({ url }) => url),
    ['https://h/', 'https://h/x.html'],
  );
});
