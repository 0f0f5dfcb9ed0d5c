import { listKey } from '../columns/address.ts';
import type { PageText, TextLink } from '../inspect/page-text.ts';

/** A link that leads from one article to another. */
export interface ArticleLink {
  readonly url: string;
  readonly text: string;
}

const chrome: ReadonlySet<string> = new Set(['nav', 'head', 'foot', 'crumb']);

/** Links of the article itself and of the boxes beside it that lead to no column and not to itself. */
export function articleLinks(page: PageText, columnKeys: ReadonlySet<string>): readonly ArticleLink[] {
  const found = new Map<string, ArticleLink>();
  const fits = ({ region, hidden, url }: TextLink): boolean =>
    !chrome.has(region) && !hidden && url !== page.url && !columnKeys.has(listKey(url));
  for (const link of page.links)
    if (fits(link) && !found.has(link.url)) found.set(link.url, { url: link.url, text: link.text });
  return [...found.values()];
}
