import type { Addresses } from '../../run/addresses.ts';
import type { Store } from '../../run/store/open.ts';
import type { PageLinks } from '../page-links.ts';
import type { EarlierPage } from './earlier.ts';

/** Name under which the database of the run before is open beside the run's own. */
export const beforeName = 'before';

const loaded: ReadonlySet<unknown> = new Set(['img', 'srcset', 'css', 'js', 'media']);

/** Takes over what an earlier run read of pages that are still the same: addresses have the same numbers in both. */
export interface Carrier {
  /** Meets all that a page leads to. Gives the addresses to follow, each once. */
  follow(page: EarlierPage, level: number): readonly number[];
  /** Copies its row and the rows of its list, `forms` as its own. */
  copy(id: number, forms: string): void;
}

export function carrier(store: Store, addresses: Addresses, { carry: carryBlock }: Pick<PageLinks, 'carry'>): Carrier {
  const { db } = store;
  const copyPage = db.prepare(
    `INSERT OR REPLACE INTO page (url, title, h1, lang, charset, metas, crumbs, published, published_from, rows, read_by,
       text_chars, main_chars, says_empty, skeleton, cluster, sha, links, forms, blocks)
     SELECT url, title, h1, lang, charset, metas, crumbs, published, published_from, rows, read_by,
       text_chars, main_chars, says_empty, skeleton, NULL, sha, links, ?, blocks FROM ${beforeName}.page WHERE url = ?`,
  );
  const copyItems = db.prepare(
    `INSERT OR REPLACE INTO item (page, pos, url, title, day, via)
     SELECT page, pos, url, title, day, via FROM ${beforeName}.item WHERE page = ?`,
  );
  const blockIds = new Map<number, ReadonlySet<number>>();
  const meet = (triples: readonly unknown[], level: number, follow: Set<number>): void => {
    for (let at = 0; at + 2 < triples.length; at += 3) {
      const id = Number(triples[at]);
      addresses.meet(id, level + 1);
      if (loaded.has(triples[at + 1]) && addresses.state(id) === 0) addresses.markFile(id);
      follow.add(id);
    }
  };
  const idsOf = (block: number, level: number): ReadonlySet<number> => {
    let ids = blockIds.get(block);
    if (ids !== undefined) return ids;
    const met = new Set<number>();
    meet(carryBlock(block), level, met);
    blockIds.set(block, (ids = met));
    return ids;
  };
  return {
    follow({ links, blocks, besides }, level) {
      const follow = new Set<number>();
      for (const block of blocks) for (const id of idsOf(block, level)) follow.add(id);
      meet(links, level, follow);
      for (const id of besides) if (id !== 0) addresses.meet(id, level + 1);
      return [...follow];
    },
    copy(id, forms) {
      store.write(() => copyPage.run(forms, id));
      store.write(() => copyItems.run(id));
    },
  };
}
