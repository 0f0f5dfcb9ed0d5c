import type { Reason } from '@gongkai/model';

/** How much of the site was seen. */
export interface CrawlFacts {
  readonly pagesRead: number;
  readonly pagesKnown: number;
  /** Share of home, navigation, column and sitemap pages that were read, 0–1. What is absent can be said from 0.9 on. */
  readonly chromeCoverage: number;
  /** Set when the home page itself could not be read. */
  readonly homeFault?: Reason;
}
