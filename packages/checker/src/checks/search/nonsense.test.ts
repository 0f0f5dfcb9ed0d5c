import assert from 'node:assert/strict';
import { it } from 'node:test';
import { brief, found, looks, measureSearch, nonsense } from '../../../testing/search-facts.ts';
import type { SearchFacts } from '../../facts/search.ts';
import { searchNonsense } from './nonsense.ts';

const cases: readonly [name: string, search: SearchFacts | undefined, expected: string][] = [
  ['nothing found is as it should be', found(nonsense('miss', 0)), 'measured 1: '],
  ['the list every query gets', found(nonsense('hit', 6)), 'measured 1: query-ignored fail'],
  [
    'a list of its own',
    found(nonsense('hit', 6, { observations: looks('results') })),
    'measured 1: nonsense-found fail',
  ],
  ['a list seen once', found(nonsense('open', 6, { reason: 'needs.confirm' })), 'unmeasured needs.confirm'],
  ['no engine to ask', { state: 'absent', observations: looks('absent'), queries: [] }, 'unmeasured no.population'],
  ['nobody asked', undefined, 'unmeasured tool.budget'],
];
for (const [name, search, expected] of cases)
  it(`search.nonsense: ${name}`, () => assert.equal(brief(measureSearch(searchNonsense, search)), expected));
