import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, inspectedOf, inspectSource, measureInspected } from '../../../testing/inspected.ts';
import { saidOf } from '../../../testing/link-facts.ts';
import { pageHygiene } from '../../facts/hygiene/page-hygiene.ts';
import { linksFragment } from './fragment.ts';

const said = (bodies: readonly (string | undefined)[]): string => {
  const subject = { key: 'http://h/', url: 'http://h/' };
  const facts = bodies.map((body) =>
    body === undefined ? undefined : pageHygiene.read(answerOf(body), subject, inspectSource()),
  );
  return saidOf(measureInspected(linksFragment, { inspected: inspectedOf(pageHygiene, [['http://h/', facts]]) }));
};
const broken = '<a href="#a">x</a>';
const cases: readonly (readonly [name: string, bodies: readonly (string | undefined)[], expected: string])[] = [
  ['a link that finds its place', ['<a href="#a">x</a><p id=a>'], '1'],
  ['one that does not', [broken, broken], '1; fragment-missing fail http://h/ ×1'],
  ['what was seen once waits', [broken], '1; open needs.confirm 1'],
  ['what came back is there', [broken, '<a href="#a">x</a><p id=a>'], '1'],
  ['no look, no measure', [undefined], 'unmeasured site.unreachable'],
];
for (const [name, bodies, expected] of cases)
  test(`links.fragment: ${name}`, () => assert.equal(said(bodies), expected));

test('links.fragment: nothing looked at', () => {
  assert.equal(saidOf(measureInspected(linksFragment, {})), 'unmeasured tool.version');
  assert.equal(
    saidOf(measureInspected(linksFragment, { inspected: inspectedOf(pageHygiene, []) })),
    'unmeasured no.population',
  );
});
