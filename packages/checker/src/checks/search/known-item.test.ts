import assert from 'node:assert/strict';
import { it } from 'node:test';
import { brief, engine, found, looks, measureSearch, nonsense, query } from '../../../testing/search-facts.ts';
import type { SearchFacts } from '../../facts/search.ts';
import { searchKnownItem } from './known-item.ts';

const clean = nonsense('miss', 0);
const cases: readonly [name: string, search: SearchFacts | undefined, expected: string][] = [
  ['all found', found(query('hit'), query('hit'), clean), 'measured 2: '],
  ['a confirmed miss costs', found(query('hit'), query('miss'), clean), 'measured 2: known-item-missed fail'],
  [
    'a miss seen once costs nothing',
    found(query('miss', { observations: looks('not-found', 1) }), clean),
    'measured 1: known-item-missed unmeasured',
  ],
  [
    'what could not be judged is left out',
    found(query('hit'), query('open', { reason: 'site.captcha' }), clean),
    'measured 1: ',
  ],
  ['nothing could be judged', found(query('open', { reason: 'site.captcha' }), clean), 'unmeasured site.captcha'],
  [
    'an engine that ignores the query proves nothing',
    found(query('hit'), nonsense('hit', 6)),
    'unmeasured needs.judgement',
  ],
  [
    'nor one that may ignore it',
    found(query('hit'), nonsense('open', 6, { reason: 'needs.confirm' })),
    'unmeasured needs.judgement',
  ],
  [
    'no search is not charged twice',
    { state: 'absent', observations: looks('absent'), queries: [] },
    'unmeasured no.population',
  ],
  [
    'nor a broken one',
    { state: 'broken', engine, observations: looks('500'), queries: [] },
    'unmeasured no.population',
  ],
  ['no article to ask for', found(clean), 'unmeasured no.population'],
];
for (const [name, search, expected] of cases)
  it(`search.known-item: ${name}`, () => assert.equal(brief(measureSearch(searchKnownItem, search)), expected));

it('search.known-item: an item below the first ten, or as many as the pack says, is missed', () => {
  const low = found(query('hit', { position: 4, observations: looks('not-found') }), clean);
  assert.equal(brief(measureSearch(searchKnownItem, low)), 'measured 1: ');
  assert.equal(brief(measureSearch(searchKnownItem, low, { top: 3 })), 'measured 1: known-item-missed fail');
});
