import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureInspected } from '../../../../testing/inspected.ts';
import { saidOf } from '../../../../testing/link-facts.ts';
import { document, interpretation, policyFacts } from '../../../../testing/policy-facts.ts';
import { interpLinkForward } from './forward.ts';

const bare = document({ interpretations: [] });
const awaiting = document({ interpretations: [], awaitsLinks: true });
const cases: readonly (readonly [name: string, facts: Parameters<typeof measureInspected>[1], expected: string])[] = [
  ['links', policyFacts([[document()]], [[interpretation()]]), '1'],
  ['does not', policyFacts([[bare, bare]], [[interpretation()]]), '1; link-forward-missing fail http://h/d1.html ×1'],
  ['a script may still link', policyFacts([[awaiting, awaiting]], [[interpretation()]]), 'unmeasured tool.no-browser'],
  ['seen once', policyFacts([[bare]], [[interpretation()]]), 'unmeasured needs.confirm'],
  ['one of two', policyFacts([[document()], [bare, bare]], [[interpretation()]]), '1'],
  ['nothing to link to', policyFacts([[bare, bare]], []), 'unmeasured no.population'],
  ['no documents', policyFacts([], []), 'na no.population'],
  ['nobody looked', {}, 'unmeasured tool.version'],
];
for (const [name, facts, expected] of cases)
  test(`interp.link.forward: ${name}`, () =>
    assert.equal(saidOf(measureInspected(interpLinkForward, facts)), expected));
