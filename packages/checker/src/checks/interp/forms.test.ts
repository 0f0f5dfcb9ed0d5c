import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnFact } from '../../../testing/column-facts.ts';
import { measureInspected } from '../../../testing/inspected.ts';
import { saidOf } from '../../../testing/link-facts.ts';
import { interpretation, policyFacts } from '../../../testing/policy-facts.ts';
import { interpForms } from './forms.ts';

const text = interpretation({ forms: ['text'] });
const twice = [text, text] as const;
const cases: readonly (readonly [name: string, facts: Parameters<typeof measureInspected>[1], expected: string])[] = [
  ['one has charts', policyFacts([], [twice, twice, [interpretation()]]), '1'],
  ['text alone', policyFacts([], [twice, twice, twice]), '1; text-only fail http://h/ ×1'],
  [
    'text alone beside a column of charts',
    policyFacts([], [twice, twice, twice], { columns: [columnFact({ name: '政策图解', items: 3 })] }), // zh: a name
    '1',
  ],
  [
    'a picture in a text may be a chart',
    policyFacts([], [twice, twice, Array.from(twice, (one) => ({ ...one, pictures: 1 }))]),
    '1; text-only person http://h/ ×1',
  ],
  ['text alone, one seen once', policyFacts([], [twice, twice, [text]]), 'unmeasured needs.confirm'],
  ['too few', policyFacts([], [twice, twice]), 'unmeasured no.population'],
  ['none', policyFacts([], []), 'na no.population'],
  ['nobody looked', {}, 'unmeasured tool.version'],
];
for (const [name, facts, expected] of cases)
  test(`interp.forms: ${name}`, () => assert.equal(saidOf(measureInspected(interpForms, facts)), expected));
