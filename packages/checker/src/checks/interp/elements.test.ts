import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnFact } from '../../../testing/column-facts.ts';
import { measureInspected } from '../../../testing/inspected.ts';
import { saidOf } from '../../../testing/link-facts.ts';
import { interpretation, policyFacts } from '../../../testing/policy-facts.ts';
import { interpElements } from './elements.ts';

const one = interpretation({ elements: ['content'] });
const few = interpretation({ elements: ['background', 'content'] });
const picture = interpretation({ elements: [], forms: ['chart'] });
const cases: readonly (readonly [name: string, facts: Parameters<typeof measureInspected>[1], expected: string])[] = [
  ['enough', policyFacts([], [[interpretation()]]), '1'],
  ['next to none', policyFacts([], [[one, one]]), '1; elements-few fail http://h/i1.html ×1'],
  ['few', policyFacts([], [[few, few]]), '1; elements-unsure person http://h/i1.html ×1'],
  ['few, seen once', policyFacts([], [[few]]), '1; open needs.confirm 1'],
  ['a picture', policyFacts([], [[picture, picture]]), '1; elements-in-picture person http://h/i1.html ×1'],
  ['none, and the column was read', policyFacts([], []), 'na no.population'],
  [
    'none, and the column was not',
    policyFacts([], [], { columns: [columnFact({ class: 'interp', state: 'open', reason: 'site.blocked' })] }),
    'unmeasured site.blocked',
  ],
  ['nobody looked', {}, 'unmeasured tool.version'],
];
for (const [name, facts, expected] of cases)
  test(`interp.elements: ${name}`, () => assert.equal(saidOf(measureInspected(interpElements, facts)), expected));

test('interp.elements: the figure is the mean', () => {
  const measure = measureInspected(interpElements, policyFacts([], [[interpretation()], [few, few]]));
  assert.equal(measure.state === 'measured' && measure.value, '3.5/9');
});
