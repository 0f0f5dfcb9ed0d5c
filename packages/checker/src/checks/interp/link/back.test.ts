import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureInspected } from '../../../../testing/inspected.ts';
import { saidOf } from '../../../../testing/link-facts.ts';
import { document, interpretation, policyFacts } from '../../../../testing/policy-facts.ts';
import { interpLinkBack } from './back.ts';

const oneWay = interpretation({ edges: ['forward', 'title'] });
const awaiting = interpretation({ edges: ['forward', 'title'], awaitsLinks: true });
const bare = document({ interpretations: [] });
const cases: readonly (readonly [name: string, facts: Parameters<typeof measureInspected>[1], expected: string])[] = [
  ['links back', policyFacts([[document()]], [[interpretation()]]), '1'],
  ['does not', policyFacts([[document()]], [[oneWay, oneWay]]), '1; link-back-missing fail http://h/d1.html ×1'],
  [
    'one of its two does not',
    policyFacts([[document()]], [[interpretation()], [oneWay, oneWay]]),
    '1; link-back-missing fail http://h/d1.html ×1',
  ],
  ['a script may still link', policyFacts([[document()]], [[awaiting, awaiting]]), 'unmeasured tool.no-browser'],
  ['seen once', policyFacts([[document()]], [[oneWay]]), 'unmeasured needs.confirm'],
  ['there at the second look', policyFacts([[document()]], [[oneWay, interpretation()]]), '1'],
  ['no interpretation', policyFacts([[bare]], []), 'unmeasured no.population'],
  ['no documents', policyFacts([], []), 'na no.population'],
  ['nobody looked', {}, 'unmeasured tool.version'],
];
for (const [name, facts, expected] of cases)
  test(`interp.link.back: ${name}`, () => assert.equal(saidOf(measureInspected(interpLinkBack, facts)), expected));

test('interp.link.back: what is charged for its missing link forward may be left out', () =>
  assert.equal(
    saidOf(measureInspected(interpLinkBack, policyFacts([[bare, bare]], [[oneWay, oneWay]]), { forwardOnly: true })),
    '0',
  ));
