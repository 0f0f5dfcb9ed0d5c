/** Kind of the fact that tells of the sitemap, under the key `read`. */
export const namedFact = 'sitemap';

/** What the site's own sitemap names; absent when nobody looked, or it was looked for in vain. */
export interface NamedPages {
  /** Files that are sitemaps. */
  readonly files: readonly string[];
  /** Addresses of the site in them. */
  readonly named: number;
  /** Those no link of a page led to, files left aside. */
  readonly unlinked: number;
  /** Those that were asked for. */
  readonly asked: number;
  /** True when there were more than are read. */
  readonly isCut: boolean;
}
