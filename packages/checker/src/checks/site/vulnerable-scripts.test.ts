import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, inspectedOf, inspectSource, measureInspected } from '../../../testing/inspected.ts';
import { saidOf } from '../../../testing/link-facts.ts';
import { siteScripts } from '../../facts/safety/scripts.ts';
import { siteVulnerableScripts } from './vulnerable-scripts.ts';

const said = (bodies: readonly (string | undefined)[], path = '/a.js', contentType = 'text/javascript'): string => {
  const url = `http://h${path}`;
  const facts = bodies.map((body) =>
    body === undefined
      ? undefined
      : siteScripts.read(answerOf(body, { url, contentType }), { key: url, url }, inspectSource()),
  );
  const place = { page: 'http://h/', pages: 12 };
  return saidOf(
    measureInspected(siteVulnerableScripts, { inspected: inspectedOf(siteScripts, [[url, facts, place]]) }),
  );
};
const old = '/*! jQuery v1.8.3 jquery.com */';
const cases: readonly (readonly [name: string, got: string, expected: string])[] = [
  ['a version without known weaknesses', said(['/*! jQuery v3.7.1 */']), '1'],
  ['an old one costs, on every page it stands on', said([old, old]), '1; script-vulnerable fail http://h/a.js ×12'],
  [
    'its address is enough',
    said(['x', 'x'], '/jquery-1.8.3.min.js'),
    '1; script-vulnerable fail http://h/jquery-1.8.3.min.js ×12',
  ],
  ['the banner knows better than the address', said(['/*! jQuery v3.7.1 */'], '/jquery-1.8.3.min.js'), '1'],
  ['an error page under the address is no script', said(['<p>404'], '/jquery-1.8.3.min.js', 'text/html'), '1'],
  ['what was seen once waits', said([old]), '1; open needs.confirm 1'],
  ['no look, no measure', said([undefined]), 'unmeasured site.unreachable'],
];
for (const [name, got, expected] of cases) test(`site.vulnerable-scripts: ${name}`, () => assert.equal(got, expected));

test('site.vulnerable-scripts: no script, nothing to look at', () => {
  assert.equal(
    saidOf(measureInspected(siteVulnerableScripts, { inspected: inspectedOf(siteScripts, []) })),
    'na no.population',
  );
  assert.equal(saidOf(measureInspected(siteVulnerableScripts, {})), 'unmeasured tool.version');
});
