import { tradeIn } from '../hacked/trades.ts';
import type { Inspection } from './inspection.ts';
import { sampled } from './sampled.ts';

/** A page as it answers somebody who comes from a search engine. */
export interface CloakFact {
  readonly title: string;
  /** The title that the crawl read at the same address. */
  readonly plainTitle: string;
  readonly isOther: boolean;
  /** A word of a trade that hides on hacked pages, ''. */
  readonly trade: string;
}

const SAMPLE = 5;
const bare = (text: string): string => text.replace(/[\s\d]+/g, '');

/** The home page and a few others, asked for as by a visitor whom a search engine sends. Only with `--cloak`. */
export const cloak: Inspection<CloakFact> = {
  id: 'cloak',
  version: 1,
  choose(source) {
    if (!source.asked.cloak) return [];
    const columns = source.columns.map(({ url }) => url);
    const from = `https://www.baidu.com/s?wd=${encodeURIComponent(source.site.name)}`;
    return [source.home, ...sampled(source.seed, columns, SAMPLE, (url) => url)].map((url) => ({
      key: url,
      url,
      headers: { referer: from },
    }));
  },
  read({ page }, { url }, source) {
    const title = page?.scan.title ?? '';
    const plainTitle = source.page(url)?.title ?? '';
    const text = `${title} ${page?.scan.metas['keywords'] ?? ''} ${page?.text.slice(0, 20_000) ?? ''}`;
    return {
      title,
      plainTitle,
      isOther: page !== undefined && plainTitle !== '' && bare(title) !== bare(plainTitle),
      trade: tradeIn(text) ?? '',
    };
  },
  outcome: ({ isOther, trade }) => [isOther ? 'other-page' : '', trade].filter(Boolean).join('+'),
};
