import { platformName, readPlatform, type PlatformFact } from '../platform/read-platform.ts';
import type { ColumnFact } from '../columns/column.ts';
import type { Inspection, InspectSource } from './inspection.ts';

interface Known {
  readonly names: readonly string[];
  readonly blocks: readonly string[];
}

/** The column that is the platform: the one with the standard name, else the one best founded. */
function platformOf({ columns }: Pick<InspectSource, 'columns'>): ColumnFact | undefined {
  const all = columns.filter((column) => column.class === 'foi');
  const best = all.toSorted((a, b) => b.score - a.score);
  return best.find(({ name }) => name === platformName) ?? best[0];
}

/** Addresses that are items of a news column. */
const newsIn = (source: InspectSource): ReadonlySet<string> =>
  new Set(
    source.columns
      .filter((column) => column.class === 'news')
      .flatMap(({ url }) => source.itemsOf(url).map((item) => item.url)),
  );

/** The page 政府信息公开, with what the crawl's columns say of it and its blocks. */
export const platform: Inspection<PlatformFact> = {
  id: 'platform',
  version: 2,
  rendered: true,
  choose(source) {
    const column = platformOf(source);
    if (column === undefined) return [];
    const names = source.links.filter(({ url }) => url === column.url).map(({ text }) => text);
    const blocks = source.columns.filter((one) => one.class.startsWith('foi.')).map(({ name }) => name);
    const data: Known = { names: [...new Set([column.name, ...names])], blocks: [...new Set(blocks)] };
    return [{ key: 'platform', url: column.url, data }];
  },
  read({ page }, { data }, source) {
    const known = data as Known; // this inspection's own choice
    if (page === undefined) return { names: known.names, blocks: {}, hasSearch: false, rows: 0, news: [] };
    const news = newsIn(source);
    return readPlatform(page, known, (url) => news.has(url));
  },
  outcome({ names, blocks, hasSearch, rows, news }) {
    const met = Object.entries(blocks).map(([block, { isExact }]) => (isExact ? block : `${block}?`));
    const name = names.includes(platformName) ? 'named' : 'misnamed';
    const isWhole =
      name === 'named' && hasSearch && news.length === 0 && met.length === 5 && !met.join('').includes('?');
    return isWhole ? '' : `${name} ${met.join(' ')} ${hasSearch ? 'search' : ''} ${news.length}/${rows}`;
  },
};
