import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureInspected } from '../../../testing/inspected.ts';
import { saidOf } from '../../../testing/link-facts.ts';
import { document, interpretation, policyFacts } from '../../../testing/policy-facts.ts';
import { interpWithin3wd } from './within-3wd.ts';

const late = interpretation({ workingDays: 4 });
const imported = interpretation({ workingDays: 40, publishedFrom: 'url' });
const finding = 'interpretation-late fail http://h/d1.html ×1';

const cases: readonly (readonly [name: string, facts: Parameters<typeof measureInspected>[1], expected: string])[] = [
  ['in time', policyFacts([[document()]], [[interpretation({ workingDays: 3 })]]), '1'],
  ['late, seen twice', policyFacts([[document()]], [[late, late]]), `1; ${finding}`],
  ['late, seen once', policyFacts([[document()]], [[late]]), 'unmeasured needs.confirm'],
  ['late, but another was in time', policyFacts([[document()]], [[late, late], [interpretation()]]), '1'],
  ['late by the day of an import', policyFacts([[document()]], [[imported, imported]]), 'unmeasured no.population'],
  [
    'documents without an interpretation',
    policyFacts([[document({ interpretations: [] })]], []),
    'unmeasured no.population',
  ],
  [
    'late, but an interpretation without a day may have been first',
    policyFacts(
      [[document()]],
      [
        [late, late],
        [imported, imported],
      ],
    ),
    'unmeasured no.population',
  ],
  [
    'late, but one that was not read may have been first',
    policyFacts([[document()]], [[late, late], [undefined]]),
    'unmeasured tool.budget',
  ],
  [
    'a document of the State Council, which others interpret',
    policyFacts([[document({ number: '国办发〔2026〕3号' })]], [[late, late]]), // zh: a number
    'unmeasured no.population',
  ],
  ['no documents', policyFacts([], []), 'na no.population'],
  ['nobody looked', {}, 'unmeasured tool.version'],
];
for (const [name, facts, expected] of cases)
  test(`interp.within-3wd: ${name}`, () => assert.equal(saidOf(measureInspected(interpWithin3wd, facts)), expected));

test('interp.within-3wd: an office may give more time', () =>
  assert.equal(
    saidOf(measureInspected(interpWithin3wd, policyFacts([[document()]], [[late, late]]), { workingDays: 5 })),
    '1',
  ));
