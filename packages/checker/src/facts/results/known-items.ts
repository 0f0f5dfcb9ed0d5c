import { daysBetween, type Day } from '@gongkai/model';
import { inSeededOrder } from '../seeded-order.ts';
import { bare } from './titles.ts';

/** An article the crawl has read. */
export interface Article {
  readonly url: string;
  readonly title: string;
  /** Where it is listed; '' when no list is known. */
  readonly column: string;
  readonly day?: Day;
}

export interface ItemOptions {
  readonly seed: string;
  readonly asOf: Day;
  readonly count: number;
}

/** An index may take three days to learn of an article, and may drop it after a year. */
const freshFrom = 3;
const freshTo = 365;

/**
 * Articles whose titles the site's search must find, drawn by seed: titles long enough and the site's only ones, from as
 * many columns as there are, 3–365 days old. Older and undated ones serve where there are not enough.
 */
export function knownItems(articles: readonly Article[], { seed, asOf, count }: ItemOptions): readonly Article[] {
  const urls = new Map<string, Set<string>>();
  for (const { url, title } of articles) {
    const key = bare(title);
    urls.set(key, (urls.get(key) ?? new Set()).add(url));
  }
  const fit = new Map<string, Article>();
  for (const article of articles.toSorted((a, b) => (a.column < b.column ? -1 : 1)))
    if (!fit.has(article.url) && isTelling(article.title) && urls.get(bare(article.title))?.size === 1)
      fit.set(article.url, article);
  const tiers: [Article[], Article[], Article[]] = [[], [], []];
  for (const url of inSeededOrder(seed, [...fit.keys()])) {
    const article = fit.get(url);
    const tier = article && tierOf(article.day, asOf);
    if (article && tier !== undefined) tiers[tier].push(article);
  }
  const chosen: Article[] = [];
  for (const tier of tiers) {
    for (const article of tier)
      if (chosen.length < count && !chosen.some(({ column }) => column === article.column)) chosen.push(article);
    for (const article of tier) if (chosen.length < count && !chosen.includes(article)) chosen.push(article);
  }
  return chosen;
}

/** A title that cannot be met by chance: eight Chinese characters, or three words. */
const isTelling = (title: string): boolean =>
  (title.match(/\p{Script=Han}/gu)?.length ?? 0) >= 8 ||
  (!/\p{Script=Han}/u.test(title) && title.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1).length >= 3);

/** 0 of a good age, 1 older, 2 undated; undefined when the index cannot be blamed yet. */
function tierOf(day: Day | undefined, asOf: Day): 0 | 1 | 2 | undefined {
  if (day === undefined) return 2;
  const age = daysBetween(day, asOf);
  if (age < freshFrom) return undefined;
  return age <= freshTo ? 0 : 1;
}
