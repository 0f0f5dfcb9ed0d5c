import assert from 'node:assert/strict';
import { it } from 'node:test';
import { brief, engine, found, looks, measureSearch } from '../../../testing/search-facts.ts';
import type { SearchFacts } from '../../facts/search.ts';
import { searchPresent } from './present.ts';

const cases: readonly [name: string, search: SearchFacts | undefined, expected: string][] = [
  ['an engine that answers is enough', found(), 'measured 1: '],
  [
    'none on any page',
    { state: 'absent', observations: looks('absent'), queries: [] },
    'measured 1: search-absent fail',
  ],
  [
    'one that fails',
    { state: 'broken', engine, observations: looks('500'), queries: [] },
    'measured 1: search-broken fail',
  ],
  [
    'one that nobody could judge',
    { state: 'open', reason: 'site.captcha', engine, observations: [], queries: [] },
    'unmeasured site.captcha',
  ],
  ['nobody looked', undefined, 'unmeasured tool.budget'],
];
for (const [name, search, expected] of cases)
  it(`search.present: ${name}`, () => assert.equal(brief(measureSearch(searchPresent, search)), expected));

it('search.present: a search on another host is one, and said to be there', () => {
  const measure = measureSearch(searchPresent, { ...found(), engine: { ...engine, owner: 'foreign' } });
  assert.deepEqual([measure.state, 'value' in measure && measure.value], ['measured', 'foreign']);
});

it('search.present: what was hardly crawled is not said to lack a search', () => {
  const absent: SearchFacts = { state: 'absent', observations: looks('absent'), queries: [] };
  assert.equal(brief(measureSearch(searchPresent, absent, {}, 0.89)), 'unmeasured tool.budget');
});
