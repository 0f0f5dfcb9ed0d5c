import type { DatabaseSync } from 'node:sqlite';
import type { Addresses } from '../run/addresses.ts';
import type { Store } from '../run/store/open.ts';
import { chrome, knownLinks, type Part, type Stretch } from './known-links.ts';
import type { ListRead } from './lists/list-read.ts';
import type { CrawlScan, Region, ScannedLink } from './page.ts';
import { linkNature, resolveAddress } from './scan/address.ts';

export interface LinkIds {
  /** Address ids to follow, each once, page order. */
  readonly follow: readonly number[];
  /** JSON for the page's row: flat triples `[address id, kind, text, …]`, then the raw hrefs that differ from their path. */
  readonly packed: string;
  /** JSON list of the blocks the page has. */
  readonly blocks: string;
  /** Id of a raw href on this page, 0 when it leads nowhere. */
  resolve(href: string): number;
}

export interface LinkInput {
  readonly url: string;
  readonly charset: string;
  /** Absent for the answer of a list interface. */
  readonly scan: CrawlScan | undefined;
  readonly level: number;
  /** The literal address in a `javascript:` href or an onclick, if any. */
  readonly scripted: (raw: string) => string | undefined;
  readonly list: ListRead | undefined;
}

/** Where the links of pages go in. */
export interface PageLinks {
  read(input: LinkInput): LinkIds;
  /** Triples of a block of the run before, which is one of this run's from now on. */
  carry(block: number): readonly unknown[];
}

/** An equal run of chrome links as it is stored. */
export interface Block {
  readonly id: number;
  readonly region: Region;
  readonly links: readonly unknown[];
}

/** Links of one region of a page, packed; `known` is the part of a stretch that they are, and nothing more. */
interface Run {
  triples: readonly unknown[];
  known: Part | undefined;
}

/**
 * Turns the links of pages into address ids and packs them for the store: equal runs of chrome links (menus, footers)
 * are kept once as a block, so that a page costs what is its own.
 */
export function pageLinks(store: Store, addresses: Addresses, before: readonly Block[] = []): PageLinks {
  const blocks = new Map<string, number>();
  let last = 0;
  const know = ({ id, region, links }: Block): void => {
    // the key is made of numbers: it does not keep the page's text alive
    blocks.set(blockKey(region, links), id);
    last = Math.max(last, id);
  };
  /** Those of the run before that no page of this one has had so far. */
  const unmet = new Map(before.map((block) => [block.id, block]));
  const carried = new Map(unmet);
  before.forEach(know);
  for (const block of blocksIn(store.db)) {
    know(block);
    unmet.delete(block.id);
  }
  const insertBlock = store.db.prepare('INSERT OR IGNORE INTO block (id, region, links) VALUES (?, ?, ?)');
  const insert = ({ id, region, links }: Block): void =>
    store.write(() => insertBlock.run(id, region, JSON.stringify(links)));

  const readBefore = knownLinks();

  function meet(id: number): void {
    const block = unmet.get(id);
    if (block === undefined) return;
    unmet.delete(id);
    insert(block);
  }

  function blockOf(region: Region, triples: readonly unknown[]): number {
    const known = blocks.get(blockKey(region, triples));
    if (known !== undefined) {
      meet(known);
      return known;
    }
    const block = { id: last + 1, region, links: triples };
    know(block);
    insert(block);
    return block.id;
  }

  const read = ({ url, charset, scan, level, scripted, list }: LinkInput): LinkIds => {
    const base = scan && scan.base !== '' ? (URL.parse(scan.base, url)?.href ?? url) : url;
    const origin = base.slice(0, slashAfterHost(base));
    const folder = base.slice(0, base.split('?', 1)[0]!.lastIndexOf('/') + 1);
    const seen = new Set<number>();
    const follow: number[] = [];
    const own: unknown[] = [];
    const raws: unknown[] = [];
    const runs = new Map<Region, Run>();

    const isHere = origin === addresses.origin;
    /** Most hrefs are already canonical, or a few steps from the folder: a look in the table instead of a parse. */
    const quickly = (raw: string): number | undefined => {
      const first = raw.charCodeAt(0);
      if (first === 47)
        return raw.charCodeAt(1) === 47 ? undefined : isHere ? addresses.findPath(raw) : addresses.find(origin + raw);
      if (first === 104) return addresses.find(raw);
      if (first !== 46) return undefined;
      let at = 0;
      let from = folder.length;
      for (;;) {
        if (raw.charCodeAt(at) !== 46) break;
        if (raw.charCodeAt(at + 1) === 47) at += 2;
        else if (raw.charCodeAt(at + 1) === 46 && raw.charCodeAt(at + 2) === 47) {
          at += 3;
          from = Math.max(origin.length + 1, folder.lastIndexOf('/', from - 2) + 1);
        } else return undefined;
      }
      return isHere ? addresses.findPath(folder.slice(origin.length, from) + raw.slice(at)) : undefined;
    };
    const idOf = (raw: string): number => {
      const quick = quickly(raw);
      if (quick !== undefined) return quick;
      if (linkNature(raw) === 'script') {
        const inside = scripted(raw);
        return inside === undefined ? 0 : idOf(inside);
      }
      if (linkNature(raw) !== 'address') return 0;
      const canon = resolveAddress(raw, base, charset);
      return canon === undefined ? 0 : addresses.add(canon, level + 1);
    };
    const take = (id: number): void => {
      if (seen.has(id)) return;
      seen.add(id);
      follow.push(id);
    };
    const loaded = (kind: ScannedLink['kind']): boolean =>
      kind === 'img' || kind === 'srcset' || kind === 'css' || kind === 'js' || kind === 'media';
    const idOfLink = ({ href, kind }: Pick<ScannedLink, 'href' | 'kind'>): number => {
      const id = idOf(href);
      if (id !== 0 && loaded(kind) && addresses.state(id) === 0) addresses.markFile(id);
      return id;
    };
    /** The triples of a region, to be added to. */
    const triplesOf = (region: Region): unknown[] => {
      let run = runs.get(region);
      if (!run) runs.set(region, (run = { triples: [], known: undefined }));
      else if (run.known) runs.set(region, (run = { triples: [...run.triples], known: undefined }));
      return run.triples as unknown[];
    };
    const keep = ({ href, kind, text, region }: Pick<ScannedLink, 'href' | 'kind' | 'text' | 'region'>): void => {
      const id = idOfLink({ href, kind });
      if (id === 0) return;
      take(id);
      if (chrome.has(region)) {
        triplesOf(region).push(id, kind, text);
      } else {
        if (href.charCodeAt(0) !== 47 && href !== addresses.canon(id)) raws.push(own.length / 3, href.slice(0, 500));
        own.push(id, kind, text);
      }
    };
    /** Takes a whole stretch in; false when its links must be looked at one by one. */
    const keepKnown = (stretch: Stretch): boolean => {
      const read = readBefore(stretch, { origin, folder, page: base, charset }, idOfLink);
      if (!read) return false;
      for (const id of read.ids) follow.push(id);
      for (const part of read.parts)
        if (runs.has(part.region)) triplesOf(part.region).push(...part.triples);
        else runs.set(part.region, { triples: part.triples, known: part });
      return true;
    };
    if (scan) {
      let at = 0;
      for (const { at: begin, stretch } of scan.stretches) {
        for (; at < begin; at += 1) keep(scan.links[at]!);
        if (keepKnown(stretch)) at += stretch.links.length;
      }
      for (; at < scan.links.length; at += 1) keep(scan.links[at]!);
      for (const { type, text } of scan.islands)
        if (type === 'onclick') {
          const inside = scripted(text);
          if (inside !== undefined) keep({ href: inside, kind: 'onclick', text: '', region: 'main' });
        }
    }
    if (list) {
      if (list.via !== 'rows')
        for (const { href, title } of list.rows) keep({ href, kind: 'script-list', text: title, region: 'main' });
      for (const href of list.pagers) keep({ href, kind: 'pager', text: '', region: 'main' });
    }
    const used = [...runs].map(([region, { triples, known }]) =>
      known ? (known.block ??= blockOf(region, triples)) : blockOf(region, triples),
    );
    return {
      follow,
      blocks: `[${used.join()}]`,
      packed: JSON.stringify(raws.length === 0 ? own : [...own, 'raws', raws]),
      resolve: idOf,
    };
  };
  return {
    read,
    carry(id) {
      meet(id);
      return carried.get(id)?.links ?? [];
    },
  };
}

/** The blocks of a run's database. */
export const blocksIn = (db: DatabaseSync): Block[] =>
  db
    .prepare('SELECT id, region, links FROM block')
    .all()
    .map(({ id, region, links }) => ({
      id: Number(id),
      region: String(region) as Region, // written by pageLinks, as are its links
      links: JSON.parse(String(links)) as readonly unknown[],
    }));

function slashAfterHost(url: string): number {
  const slash = url.indexOf('/', 8);
  return slash < 0 ? url.length : slash;
}

/** Numbers and kinds of a run: its texts are the same wherever it stands. */
function blockKey(region: Region, triples: readonly unknown[]): string {
  let key: string = region;
  for (let at = 0; at < triples.length; at += 3) key += ` ${String(triples[at])}`;
  return key;
}
