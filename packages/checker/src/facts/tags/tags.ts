import type { Inspection, InspectSource, Subject } from '../inspect/inspection.ts';
import { sampled } from '../inspect/sampled.ts';
import { articleTags, columnTags, missingTags } from './required.ts';

/** The compulsory tags that a page lacks; null for what is no page. */
export type TagsFact = readonly string[] | null;

/** More than any pack asks for; a check takes the first of them. */
const MOST = 12;

const tagged = (
  id: string,
  tags: readonly string[],
  choose: (source: InspectSource) => readonly string[],
): Inspection<TagsFact> => ({
  id,
  version: 1,
  cap: 'page',
  choose: (source) => choose(source).map((url): Subject => ({ key: url, url })),
  read: ({ page }) => (page === undefined ? null : missingTags(page.scan.metas, tags)),
  outcome: (missing) => (missing === null || missing.length === 0 ? '' : `no-${missing.join('-').toLowerCase()}`),
});

/** First pages of columns that list something. */
export const columnPageTags = tagged('column-tags', columnTags, ({ seed, columns, page }) =>
  sampled(
    seed,
    columns.filter(({ form, state, url }) => form === 'list' && state !== 'open' && page(url) !== undefined),
    MOST,
    ({ url }) => url,
  ).map(({ url }) => url),
);

/** Enough text to be an article and no file or player. */
const ARTICLE = 80;

/** Pages that columns list: articles with a text of their own. */
export const articlePageTags = tagged('article-tags', articleTags, ({ seed, columns, itemsOf, page, home }) => {
  const lists = new Set([home, ...columns.map(({ url }) => url)]);
  const items = columns
    .filter(({ form, state }) => form === 'list' && state === 'filled')
    .flatMap(({ url }) => itemsOf(url).map((row) => row.url))
    .filter((url) => !lists.has(url));
  const isArticle = (url: string): boolean => {
    const note = page(url);
    return note !== undefined && note.rows === 0 && note.mainChars >= ARTICLE && note.url !== home;
  };
  // the order is by the seed; only what comes first in it is looked at for what it is
  const drawn: string[] = [];
  for (const url of sampled(seed, items, items.length, (one) => one)) {
    if (drawn.length >= MOST) break;
    if (isArticle(url)) drawn.push(url);
  }
  return drawn;
});
