import type { Inspection, Subject } from '../inspect/inspection.ts';
import { sampled } from '../inspect/sampled.ts';
import { resolveAddress } from '../scan/address.ts';

/** What a page that came over HTTPS loads over plain HTTP. */
export interface MixedFact {
  readonly loads: readonly { readonly url: string; readonly kind: string }[];
}

const loading: ReadonlySet<string> = new Set(['js', 'css', 'frame', 'form', 'img', 'srcset', 'media']);
/** A page shows what its template loads: more pages than this show nothing new. */
const MOST_PAGES = 40;
const MOST_LOADS = 50;

const isPlain = (url: string): boolean => url.startsWith('http:');

/** The home page of a site that comes over HTTPS, and pages on which something stands that is loaded over plain HTTP; chosen out of the whole crawl. */
export const mixedPages: Inspection<MixedFact> = {
  id: 'mixed-content',
  version: 1,
  choose: ({ loads, seed, home }) => {
    const pages = loads(isPlain).filter(({ page }) => page.startsWith('https:'));
    if (pages.length === 0 && !home.startsWith('https:')) return [];
    const drawn = sampled(seed, pages, MOST_PAGES, ({ page }) => page).map(({ page }) => page);
    return [...new Set([home, ...drawn])].map((page): Subject => ({ key: page, url: page }));
  },
  read({ page, finalUrl }) {
    if (page === undefined || !finalUrl.startsWith('https:')) return { loads: [] };
    const base = page.scan.base === '' ? finalUrl : (resolveAddress(page.scan.base, finalUrl, 'utf-8') ?? finalUrl);
    const found = new Map<string, string>();
    for (const { href, kind } of page.scan.links) {
      const url = loading.has(kind) ? resolveAddress(href, base, 'utf-8') : undefined;
      if (url?.startsWith('http:') === true && !found.has(url)) found.set(url, kind);
    }
    return { loads: [...found].slice(0, MOST_LOADS).map(([url, kind]) => ({ url, kind })) };
  },
  outcome: ({ loads }) => (loads.length === 0 ? '' : `mixed ${loads.map(({ url }) => url).join(' ')}`.slice(0, 500)),
};
