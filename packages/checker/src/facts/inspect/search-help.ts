import { readNoResult, type NoResultRead } from '../interact/no-result.ts';
import type { Inspection } from './inspection.ts';
import { mayStillWrite } from './written.ts';

/** `mayHoldMore`: a script may still bring advice; never so on a page as a browser drew it. */
export interface SearchHelp extends NoResultRead {
  readonly mayHoldMore: boolean;
}

/** The page with which the site's search answers a word that is nowhere on it. */
export const searchHelp: Inspection<SearchHelp | null> = {
  id: 'search-help',
  version: 2,
  rendered: true,
  choose({ search }) {
    if (search?.state !== 'found' || search.engine?.method !== 'GET') return [];
    const nonsense = search.queries.find(({ kind }) => kind === 'nonsense');
    // an address without a query is the form again, not an answer
    const asked = nonsense?.observations.find(({ url }) => url?.includes('?') === true)?.url;
    return asked === undefined ? [] : [{ key: 'nonsense', url: asked }];
  },
  read: (seen) => (seen.page === undefined ? null : { ...readNoResult(seen.page), mayHoldMore: mayStillWrite(seen) }),
  outcome: (fact) => (fact === null || fact.advice !== '' || fact.links > 0 ? '' : 'no-help'),
};
