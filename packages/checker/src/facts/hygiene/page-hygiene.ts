import { sampled } from '../inspect/sampled.ts';
import type { Inspection, Subject } from '../inspect/inspection.ts';
import { decodePage } from '../scan/charset.ts';
import { charsetFault, readCharset, type CharsetFact } from './declared-charset.ts';
import { brokenFragments } from './fragments.ts';

/** What is seen of a page's workmanship; null for what is no page. */
export type HygieneFact = {
  readonly charset: CharsetFact;
  readonly fragments: readonly { readonly fragment: string; readonly text: string }[];
} | null;

const MOST = 20;

/** The home page and a seeded sample of all pages. */
export const pageHygiene: Inspection<HygieneFact> = {
  id: 'page-hygiene',
  version: 1,
  choose: ({ home, pages, seed }) => {
    const others = sampled(seed, pages(), MOST, ({ url }) => url).filter(({ url }) => url !== home);
    return [home, ...others.map(({ url }) => url)].map((url): Subject => ({ key: url, url }));
  },
  read({ page, bytes, contentType }) {
    if (page === undefined) return null;
    const { html } = decodePage(bytes, contentType);
    return { charset: readCharset(bytes, contentType), fragments: brokenFragments(page, html) };
  },
  outcome: (fact) =>
    fact === null
      ? ''
      : [charsetFault(fact.charset), ...fact.fragments.map(({ fragment }) => `#${fragment}`)]
          .filter((word) => word !== '')
          .join(' ')
          .slice(0, 300),
};
