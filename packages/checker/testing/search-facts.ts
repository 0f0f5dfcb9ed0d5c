import type { Measure, Observation } from '@gongkai/model';
import type { Check } from '../src/checks/check.ts';
import type { SiteFacts } from '../src/facts/facts.ts';
import type { SearchEngine, SearchFacts, SearchQuery } from '../src/facts/search.ts';

/** Looks at an engine that agree on `outcome`. */
export const looks = (outcome: string, count = 2): Observation[] =>
  Array.from({ length: count }, (_, n) => ({
    at: `2026-01-01T0${n}:00:00+08:00`,
    via: 'http',
    outcome,
    control: true,
    url: 'http://site.test/s',
  }));

export const engine: SearchEngine = {
  page: 'http://site.test/',
  action: 'http://site.test/s',
  method: 'GET',
  field: 'q',
  hidden: {},
  owner: 'own',
};

export const query = (state: SearchQuery['state'], more: Partial<SearchQuery> = {}): SearchQuery => ({
  kind: 'known-item',
  text: '甲',
  item: 'http://site.test/1',
  title: '甲',
  state,
  position: state === 'hit' ? 1 : 0,
  results: 3,
  observations: looks(state === 'hit' ? 'found' : 'not-found'),
  ...more,
});

export const nonsense = (state: SearchQuery['state'], results: number, more: Partial<SearchQuery> = {}): SearchQuery =>
  query(state, {
    kind: 'nonsense',
    item: '',
    title: '',
    text: '龘靐',
    position: 0,
    results,
    observations: looks('same-list'),
    ...more,
  });

export const found = (...queries: SearchQuery[]): SearchFacts => ({
  state: 'found',
  engine,
  observations: looks('answered'),
  queries,
});

/** What a check measures on a site of which only the search is known. */
export function measureSearch(check: Check, search: SearchFacts | undefined, given = {}, chromeCoverage = 1): Measure {
  const bound = check.bind(given);
  if (!bound.ok) throw new Error(JSON.stringify(bound.problems));
  const facts = {
    site: { url: 'http://site.test/' },
    crawl: { pagesRead: 7, pagesKnown: 7, chromeCoverage },
    ...(search && { search }),
  };
  return bound.value(facts as SiteFacts);
}

/** `measured 5: kind state, …` or `unmeasured reason`. */
export const brief = (measure: Measure): string =>
  measure.state === 'measured'
    ? `measured ${measure.examined}: ${measure.findings.map(({ kind, state }) => `${kind} ${state}`).join(', ')}`
    : `${measure.state} ${measure.reason}`;
