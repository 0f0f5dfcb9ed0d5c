import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteFacts } from '../../facts/facts.ts';
import { inspectedOf } from '../../../testing/inspected.ts';
import { measureInspected } from '../../../testing/inspected.ts';
import { safety, type SafetyFact } from '../../facts/inspect/safety.ts';
import { saidOf } from '../../../testing/said-of.ts';
import { wordsLexicon } from './lexicon.ts';

const clean: SafetyFact = { personal: [], signs: [], words: [] };
const looked = (...looks: readonly (SafetyFact | undefined)[]): Partial<SiteFacts> => ({
  inspected: inspectedOf(safety, [['http://h/gs/1.html', looks]]),
});
const wrong: SafetyFact = { ...clean, words: [{ wrong: '布署', right: '部署', quote: '安排布署' }] };

type Row = readonly [name: string, facts: Partial<SiteFacts>, expected: string];
const cases: readonly Row[] = [
  [
    'nothing came of the home page',
    { crawl: { pagesRead: 0, pagesKnown: 1, chromeCoverage: 0, homeFault: 'site.unreachable' } },
    'unmeasured site.unreachable',
  ],
  ['a run of an older tool', {}, 'unmeasured tool.version'],
  ['nothing found', looked(clean), '1'],
  ['a word of the list, twice', looked(wrong, wrong), '1; person wrong-word'],
  ['a word of the list, seen once', looked(wrong), '1; open needs.confirm 1'],
  ['no page was read', looked(undefined), 'unmeasured site.unreachable'],
];
for (const [name, facts, expected] of cases)
  test(`words.lexicon: ${name}`, () => assert.equal(saidOf(measureInspected(wordsLexicon, facts)), expected));
