import type { Inspection, Subject } from '../inspect/inspection.ts';

/** Where an own address sent its visitor, when that is a foreign host named in the query; '' otherwise. */
export interface RedirectFact {
  readonly to: string;
}

const MOST = 20;

/** The foreign address in the query of an own one, when it is on the host that `to` is on. */
export function namedInQuery(url: string, to: string): boolean {
  const from = URL.parse(url);
  const target = URL.parse(to);
  if (from === null || target === null || from.host === target.host) return false;
  return [...from.searchParams.values()].some((value) => {
    const named = /^(?:https?:)?\/\//i.test(value) ? URL.parse(value, from.href) : null;
    return named !== null && named.host === target.host;
  });
}

/** Own links that carry a foreign address and led there. No address is made up: only what the site itself links to is asked for. */
export const openRedirects: Inspection<RedirectFact> = {
  id: 'open-redirects',
  version: 1,
  cap: 'probe',
  faults: true,
  choose: ({ redirects }) =>
    redirects()
      .filter(({ url, to }) => namedInQuery(url, to))
      .slice(0, MOST)
      .map(({ url }): Subject => ({ key: url, url })),
  read: ({ url, hops, finalUrl }) => {
    const to = [...hops.slice(1), finalUrl].find((hop) => namedInQuery(url, hop));
    return { to: to ?? '' };
  },
  outcome: ({ to }) => (to === '' ? '' : 'redirects'),
};
