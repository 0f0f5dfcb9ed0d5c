import type { Hit, ResultPage } from './result-page.ts';

/**
 * What the answer to a nonsense word says of an engine: `searching` found nothing in it; `ignoring` gave it the list it
 * gives every query; `finding` claims to have found it.
 */
export type NonsenseVerdict = 'searching' | 'ignoring' | 'finding';

export interface NonsenseEvidence {
  readonly nonsense: ResultPage;
  /** Answers to real queries. */
  readonly real: readonly ResultPage[];
  /** Whether an address is an article: menus that stand in no known region are not results. */
  readonly isArticle: (hit: Hit) => boolean;
}

const SAME = 0.9;

/** Recommendations stand on every result page beside the results; a list of results differs from query to query. */
export function judgeNonsense({ nonsense, real, isArticle }: NonsenseEvidence): {
  readonly verdict: NonsenseVerdict;
  readonly hits: readonly Hit[];
} {
  const hits = nonsense.hits.filter(isArticle);
  const lists = real.map((page) => page.hits.filter(isArticle));
  // without a real answer to set it beside, a list may be what stands on every page
  if (hits.length === 0 || nonsense.saysNothing || lists.length === 0) return { verdict: 'searching', hits: [] };
  if (lists.every((list) => overlap(hits, list) >= SAME)) return { verdict: 'ignoring', hits };
  const isOnAll = lists.every((list) => contained(hits, list) >= SAME);
  return isOnAll ? { verdict: 'searching', hits: [] } : { verdict: 'finding', hits };
}

function contained(some: readonly Hit[], all: readonly Hit[]): number {
  const urls = new Set(all.map(({ url }) => url));
  return some.filter(({ url }) => urls.has(url)).length / Math.max(1, some.length);
}

function overlap(a: readonly Hit[], b: readonly Hit[]): number {
  const both = contained(a, b) * a.length;
  return both / Math.max(1, a.length + b.length - both);
}
