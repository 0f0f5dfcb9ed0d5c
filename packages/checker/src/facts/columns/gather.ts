import type { Day, Observation, Reason } from '@gongkai/model';
import { listKey } from './address.ts';
import type { ColumnEvidence, NamedLink, PageEvidence, RowEvidence, TrailStep } from './evidence.ts';
import lexicon from './lexicon.json' with { type: 'json' };

/** A link of a page, absolute, redirects followed. */
export interface LinkRecord {
  readonly url: string;
  readonly kind: string;
  readonly text: string;
}

/** A page as the run keeps it. `links` are those of the page itself, without the blocks it shares with others. */
export interface PageRecord extends Omit<
  PageEvidence,
  'pagers' | 'freeChars' | 'media' | 'columnName' | 'columnType' | 'titled' | 'isNamed'
> {
  readonly metas: Readonly<Record<string, string>>;
  readonly links: readonly LinkRecord[];
  readonly mainChars: number;
  readonly rows: readonly RowEvidence[];
  readonly published?: Day;
}

/** A run of links that many pages share. */
export interface BlockRecord {
  readonly region: string;
  readonly links: readonly LinkRecord[];
  readonly pages: number;
  readonly onHome: boolean;
}

/** Where pages come from: a run's store, or the pages of a test. Sequences can be read again. */
export interface PageSource {
  readonly home: string;
  readonly siteName: string;
  /** Every page that was read. */
  readonly trails: Iterable<Pick<PageRecord, 'url' | 'trail'> & { readonly columnName: string }>;
  readonly blocks: Iterable<BlockRecord>;
  page(url: string): PageRecord | undefined;
  /** When a page was published; undefined when it does not tell, or was not read. */
  publishedOf(url: string): Day | undefined;
  /** Why an address was not read; undefined when it was, or was never met. */
  whyUnread(url: string): Reason | undefined;
  readonly looks: ReadonlyMap<string, readonly Observation[]>;
  readonly named?: ColumnEvidence['named'];
}

const pagerText =
  /^(?:[<>\u00ab\u00bb\u2039\u203a[(\s]{0,3}\u7b2c?\s?\d{1,5}\s?\u9875?[\])>\s]{0,3}|\u4e0b\u4e00\u9875|\u4e0b\u9875|\u5c3e\u9875|\u672b\u9875|\u6700\u540e\u4e00\u9875|>{1,2}|next)$/i;
const mediaKinds: ReadonlySet<string> = new Set(['img', 'media', 'frame', 'srcset']);
const followed: ReadonlySet<string> = new Set(['a', 'area', 'onclick', 'script-list']);
const attachment = /\.(?:pdf|docx?|xlsx?|wps|ofd|zip|rar|et|mp4|mp3)(?:$|\?)/i;
/** Ends of trails that are longer are titles of articles. */
const NAME = 10;
/** What says where it leads: pagers and buttons are shorter. */
const WORDS = 4;
const visible = (text: string): number => text.replace(/\s/g, '').length;

function evidenceOfPage(page: PageRecord, { home, publishedOf }: PageSource): PageEvidence {
  const { metas, links, mainChars, ...rest } = page;
  const inTrail = new Set(page.trail.map(({ url }) => url));
  const linked = links.filter(({ kind, url }) => followed.has(kind) && !inTrail.has(url));
  // a menu names the page itself among the others
  const isNamed =
    links.filter(({ kind, url }) => followed.has(kind) && url === page.url).length > (inTrail.has(page.url) ? 1 : 0);
  const titles =
    page.unread !== '' || page.rows.some(({ source }) => source === 'row')
      ? []
      : linked.filter(
          ({ url, text }) => visible(text) >= WORDS && !pagerText.test(text.trim()) && url !== home && url !== page.url,
        );
  return {
    ...rest,
    titled: titles.map(({ url, text }) => {
      const day = publishedOf(url);
      return { url, title: text, source: day === undefined ? '' : 'page', ...(day !== undefined && { day }) };
    }),
    columnName: metas['columnname'] ?? '',
    columnType: metas['columntype'] ?? '',
    isNamed,
    pagers: links
      .filter(({ kind, text }) => kind === 'pager' || kind === 'frame' || pagerText.test(text.trim()))
      .map(({ url }) => url),
    freeChars: Math.max(
      0,
      mainChars - linked.reduce((sum, { kind, text }) => (kind === 'area' ? sum : sum + visible(text)), 0),
    ),
    media: links.filter(({ kind, url }) => mediaKinds.has(kind) || attachment.test(url)).map(({ url }) => url),
  };
}

/** Links of shared blocks: what menus name. Footers name friends, not columns. */
function menuLinks(blocks: Iterable<BlockRecord>): readonly NamedLink[] {
  const found = new Map<
    string,
    { text: string; url: string; place: NamedLink['place']; pages: number; onHome: boolean }
  >();
  for (const { region, links, pages, onHome } of blocks) {
    if (region === 'foot' || region === 'main') continue;
    const place = region === 'side' ? 'side' : 'nav';
    for (const { url, kind, text } of links) {
      if (!followed.has(kind) || text === '') continue;
      const key = `${place} ${url} ${text}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { text, url, place, pages, onHome });
      else {
        known.pages += pages;
        known.onHome ||= onHome;
      }
    }
  }
  return [...found.values()];
}

const pageLinks = (page: PageRecord | undefined, place: NamedLink['place'], onHome = false): readonly NamedLink[] =>
  (page?.links ?? [])
    .filter(({ kind, text }) => followed.has(kind) && text !== '')
    .map(({ text, url }) => ({ text, url, place, pages: 1, onHome }));

interface Trails {
  readonly steps: readonly TrailStep[];
  readonly labels: ColumnEvidence['labels'];
  readonly ends: ReadonlySet<string>;
  /** Addresses of the pages that share an address key. */
  readonly urls: ReadonlyMap<string, readonly string[]>;
  readonly count: number;
}

function readTrails({ trails }: PageSource): Trails {
  const steps = new Map<string, { text: string; url: string; under: string; pages: number }>();
  const labels = new Map<string, { text: string; url: string; pages: number }>();
  const urls = new Map<string, string[]>();
  const ends = new Set<string>();
  let count = 0;
  for (const { url, trail, columnName } of trails) {
    count += 1;
    const key = listKey(url);
    urls.set(key, [...(urls.get(key) ?? []), url]);
    let under = '';
    for (const step of trail) {
      if (step.url === '') {
        if (step.text.length <= NAME) ends.add(step.text);
        continue;
      }
      const id = `${step.text} ${step.url} ${under}`;
      const known = steps.get(id);
      if (known === undefined) steps.set(id, { ...step, under, pages: 1 });
      else known.pages += 1;
      under = step.url;
    }
    if (columnName === '' || under === '' || listKey(under) === key) continue;
    const id = `${columnName} ${under}`;
    const known = labels.get(id);
    if (known === undefined) labels.set(id, { text: columnName, url: under, pages: 1 });
    else known.pages += 1;
  }
  return { steps: [...steps.values()], labels: [...labels.values()], ends, urls, count };
}

const isSitemap = (text: string): boolean => lexicon.sitemaps.some((word) => text.trim().toLowerCase() === word);

/**
 * Gathers what column inference asks from the pages of a run: menus, the home page, the sitemap, trails, and the pages
 * these lead to, with their pagers and the links in their main part.
 */
export function gatherEvidence(source: PageSource): ColumnEvidence {
  const { steps, labels, ends, urls, count } = readTrails(source);
  const home = source.page(source.home);
  const blocks = [...source.blocks];
  const menu = menuLinks(blocks);
  const everywhere = [...menu, ...blocks.flatMap(({ links }) => links), ...(home?.links ?? [])];
  const sitemap = everywhere
    .filter(({ text }) => isSitemap(text))
    .map(({ url }) => source.page(url))
    .find((page) => page !== undefined);
  const links: NamedLink[] = [...menu, ...pageLinks(home, 'home', true), ...pageLinks(sitemap, 'sitemap')];

  const pages = new Map<string, PageEvidence>();
  const unread = new Map<string, Reason>();
  const queue = [...links, ...steps].map(({ url }) => ({ url, depth: 0 }));
  for (let at = 0; at < queue.length; at += 1) {
    const { url, depth } = queue[at] ?? { url: '', depth: 0 };
    for (const one of new Set([url, ...(urls.get(listKey(url)) ?? [])])) {
      if (pages.has(one) || one === source.home || unread.has(one)) continue;
      const record = source.page(one);
      if (record === undefined) {
        const reason = source.whyUnread(one);
        if (reason !== undefined) unread.set(one, reason);
        continue;
      }
      const page = evidenceOfPage(record, source);
      pages.set(one, page);
      queue.push(...page.pagers.map((next) => ({ url: next, depth })));
      const below = depth < 1 && page.published === undefined ? pageLinks(record, 'section') : [];
      links.push(...below);
      queue.push(...below.map((link) => ({ url: link.url, depth: depth + 1 })));
    }
  }
  return {
    home: source.home,
    siteName: source.siteName,
    links,
    steps,
    labels,
    ends,
    pages,
    unread,
    looks: source.looks,
    ...(source.named && { named: source.named }),
    pagesRead: count,
    ...(home === undefined ? {} : { homeLook: home.look }),
    ...(sitemap === undefined ? {} : { sitemap: sitemap.look }),
  };
}
