import { say, type Observation, type Reason } from '@gongkai/model';
import type { SiteFacts } from '../facts.ts';
import { decodePage } from '../scan/charset.ts';
import type { Seen } from './answer.ts';
import type { Inspection, InspectSource } from './inspection.ts';
import { agreed } from './standing.ts';
import { mayNameMore } from './written.ts';

/** Absence can be said when nine tenths of the pages that name things were read (contracts.md). */
const ENOUGH = 0.9;
const LONGEST_NAME = 30;

const words = {
  facts: {
    zh: '已在 {pages} 个页面的导航、当前位置和标题以及首页链接中查找“{name}”及同义名称，未见',
    en: 'Looked for “{name}” and its synonyms in menus, trails and titles of {pages} pages and in the links of the home page: not found',
  },
  sitemap: {
    zh: '已在网站地图中查找“{name}”及同义名称，未见',
    en: 'Looked for “{name}” and its synonyms in the sitemap: not found',
  },
};

/** Where something is named. */
export interface Named {
  readonly text: string;
  readonly url: string;
  /** `nav` `side` `home` `section` `sitemap`, `title` of a page, or `now`: on the home page as it was last seen. */
  readonly place: string;
}

/** What a look for a name found; `pages` is how many the crawl's index holds. */
export interface Sought {
  readonly found: readonly Named[];
  readonly pages: number;
  readonly sitemap?: Observation;
  /** True when the home page names so few places that a script must write its menu. */
  readonly scripted?: true;
}

const bare = (text: string): string => text.replace(/[\s\u00a0\u3000]+/g, '');

/** A test for short texts that hold one of the names, white space aside. */
export const namedBy = (names: readonly string[]): ((text: string) => boolean) => {
  const sought = names.map(bare);
  return (text) => {
    if (text.length > LONGEST_NAME * 2) return false;
    const said = /\s/.test(text) ? bare(text) : text;
    return said.length <= LONGEST_NAME && sought.some((name) => said.includes(name));
  };
};

/**
 * Where the crawl's own index names something: links of menus, of the home page and of the sitemap first, then titles of
 * pages. The first `most` of them, each address once.
 */
export function namedOnSite(source: InspectSource, isName: (text: string) => boolean, most = 20): readonly Named[] {
  const found = new Map<string, Named>();
  const take = (named: Named): void => {
    if (found.size < most && !found.has(named.url)) found.set(named.url, named);
  };
  for (const { text, url, place } of source.links) if (isName(text)) take({ text, url, place });
  for (const { name, url } of source.columns) if (isName(name)) take({ text: name, url, place: 'nav' });
  for (const page of source.pages()) {
    if (found.size >= most) break;
    const { url, h1, title } = page;
    const [heading = ''] = title.split(/[-_|\u2014]/, 1);
    for (const text of [h1, heading, page.trail.at(-1) ?? ''])
      if (text !== '' && isName(text)) take({ text, url, place: 'title' });
  }
  return [...found.values()];
}

const SHORT = 10;
const chinese = /\p{Script=Han}/u;

function hidesMenu({ page, via, bytes, contentType }: Seen): boolean {
  if (page === undefined || via === 'browser') return false;
  const names = page.links.map(({ text }) => bare(text)).filter((text) => text.length <= SHORT && chinese.test(text));
  return mayNameMore(decodePage(bytes, contentType).html, names);
}

/**
 * An inspection for something that must be named somewhere on the site: the crawl's index first, then the home page, fresh
 * each time and drawn by a browser where there is one.
 */
export function soughtOnSite(id: string, isName: (text: string) => boolean): Inspection<Sought> {
  return {
    id,
    version: 2,
    rendered: true,
    choose: (source) => [
      {
        key: id,
        url: source.home,
        data: { found: namedOnSite(source, isName), pages: source.crawl.pagesRead, sitemap: source.sitemap },
      },
    ],
    read: (seen: Seen, { data }) => {
      const known = data as Sought; // this inspection's own choice
      const { page } = seen;
      const now = page?.links.filter(({ text }) => isName(text)).map(({ text, url }) => ({ text, url, place: 'now' }));
      return { ...known, found: [...known.found, ...(now ?? [])], ...(hidesMenu(seen) && { scripted: true }) };
    },
    outcome: ({ found }) => (found.length > 0 ? '' : 'absent'),
  };
}

/** Whether something is on the site: there, absent by looks that agree, or not known. */
export type Presence =
  | { readonly is: 'there'; readonly found: readonly Named[] }
  | { readonly is: 'absent'; readonly observations: readonly Observation[] }
  | { readonly is: 'open'; readonly reason: Reason };

/** @param name what the observations call it */
export function presenceOf(
  { crawl, inspected }: Pick<SiteFacts, 'crawl' | 'inspected'>,
  inspection: Inspection<Sought>,
  name: string,
): Presence {
  if (crawl.homeFault !== undefined) return { is: 'open', reason: crawl.homeFault };
  const [one] = inspected?.looksOf(inspection) ?? [];
  if (one === undefined) return { is: 'open', reason: 'tool.version' };
  const standing = agreed(one, ({ found }) => found.length === 0, 'absent');
  if (standing.is === 'clear') return { is: 'there', found: standing.fact.found };
  if (standing.is === 'open') return { is: 'open', reason: standing.reason };
  if (crawl.chromeCoverage < ENOUGH) return { is: 'open', reason: 'tool.budget' };
  const { pages, sitemap, scripted } = standing.fact;
  if (scripted === true) return { is: 'open', reason: 'tool.no-browser' };
  const [first, ...later] = standing.observations;
  return {
    is: 'absent',
    observations: [
      ...(first === undefined ? [] : [{ ...first, via: 'facts', note: say(words.facts, 'zh', { pages, name }) }]),
      ...(sitemap === undefined
        ? []
        : [{ ...sitemap, via: 'sitemap', outcome: 'absent', note: say(words.sitemap, 'zh', { name }) }]),
      ...later,
    ],
  };
}
