import { readNoResult, type NoResultRead } from '../interact/no-result.ts';
import type { Inspection } from './inspection.ts';

/** The page with which the site's search answers a word that is nowhere on it. */
export const searchHelp: Inspection<NoResultRead | null> = {
  id: 'search-help',
  version: 1,
  rendered: true,
  choose({ search }) {
    if (search?.state !== 'found' || search.engine?.method !== 'GET') return [];
    const nonsense = search.queries.find(({ kind }) => kind === 'nonsense');
    // an address without a query is the form again, not an answer
    const asked = nonsense?.observations.find(({ url }) => url?.includes('?') === true)?.url;
    return asked === undefined ? [] : [{ key: 'nonsense', url: asked }];
  },
  read: ({ page }) => (page === undefined ? null : readNoResult(page)),
  outcome: (fact) => (fact === null || fact.advice !== '' || fact.links > 0 ? '' : 'no-help'),
};
