import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureInspected } from '../../../testing/inspected.ts';
import { saidOf } from '../../../testing/link-facts.ts';
import { document, policyFacts } from '../../../testing/policy-facts.ts';
import { docOpenMark } from './open-mark.ts';

const bare = document({ openMark: false });
const inFile = document({ openMark: false, fileOnly: true });
const announced = document({ title: '关于开展房屋安全普查的公告', openMark: false }); // zh: a title
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
  [
    'older than the rule, by its number',
    policyFacts([[document({ number: '岚建规〔2017〕9号', openMark: false })]], []), // zh: a number
    'na no.population',
  ],
  [
    'older than the rule, by its day',
    policyFacts([[document({ number: '岚建规〔2018〕1号', formed: '2018-02-01', openMark: false })]], []), // zh: a number
    'na no.population',
  ],
  [
    'a document of the State Council, shown again',
    policyFacts([[document({ number: '国办发〔2026〕3号', openMark: false })]], []), // zh: a number
    'na no.population',
  ],
  [
    'an announcement',
    policyFacts([[announced, announced]], []),
    '1; open-mark-announcement person http://h/d1.html ×1',
  ],
  ['not read', policyFacts([[undefined]], []), 'unmeasured site.unreachable'],
  ['nobody looked', {}, 'unmeasured tool.version'],
];
for (const [name, facts, expected] of cases)
  test(`doc.open-mark: ${name}`, () => assert.equal(saidOf(measureInspected(docOpenMark, facts)), expected));
