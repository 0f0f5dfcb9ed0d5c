import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureInspected } from '../../../testing/inspected.ts';
import { saidOf } from '../../../testing/link-facts.ts';
import { document, policyFacts } from '../../../testing/policy-facts.ts';
import { docOpenMark } from './open-mark.ts';

const bare = document({ openMark: false });
const inFile = document({ openMark: false, fileOnly: true });
const cases: readonly (readonly [name: string, facts: Parameters<typeof measureInspected>[1], expected: string])[] = [
  ['marked', policyFacts([[document()]], []), '1'],
  ['not marked', policyFacts([[bare, bare]], []), '1; open-mark-missing fail http://h/d1.html ×1'],
  ['not marked, seen once', policyFacts([[bare]], []), '1; open needs.confirm 1'],
  ['its text is in a file', policyFacts([[inFile, inFile]], []), '1; open-mark-in-file person http://h/d1.html ×1'],
  [
    'no number: no official document',
    policyFacts([[document({ number: '', openMark: false })]], []),
    'na no.population',
  ],
  [
    'issued on request only',
    policyFacts([[document({ attribute: '依申请公开', openMark: false })]], []),
    'na no.population',
  ], // zh: an attribute
  ['not read', policyFacts([[undefined]], []), 'unmeasured site.unreachable'],
  ['nobody looked', {}, 'unmeasured tool.version'],
];
for (const [name, facts, expected] of cases)
  test(`doc.open-mark: ${name}`, () => assert.equal(saidOf(measureInspected(docOpenMark, facts)), expected));
