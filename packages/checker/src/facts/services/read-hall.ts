import type { PageText } from '../inspect/page-text.ts';
import lexicon from './lexicon.json' with { type: 'json' };

/** How the page of the services shows what there is. */
export interface HallFact {
  /** Classes of services it names: by person, by subject, by department, by kind. */
  readonly classes: readonly string[];
  /** Links of its main part. */
  readonly links: number;
  /** Links that leave the site, to a service net for one. */
  readonly leads: readonly string[];
  /** A list that a script brings, '' for none. */
  readonly unread: string;
}

const classes: ReadonlySet<string> = new Set(lexicon.classes);
const heads: ReadonlySet<string> = new Set(lexicon.kindHeads);
const plain = (text: string): string => text.replace(/[\s\u3000\uff1a:\u3010\u3011>\u00bb|]+/g, '');
const MOST_LEADS = 5;

/** True for the name of a class of services. */
export const isClass = (name: string): boolean => classes.has(plain(name));

/**
 * Reads a page of services for the classes it sorts them by: names of links, of tabs and headings, a column of kinds.
 *
 * @param isOwn true for addresses of the site
 */
export function readHall(
  { links, blocks, tables }: PageText,
  isOwn: (url: string) => boolean,
  unread: string,
): HallFact {
  const outside: ReadonlySet<string> = new Set(['nav', 'head', 'foot', 'crumb']);
  const said = [...links, ...blocks]
    .filter(({ region, hidden }) => !hidden && !outside.has(region))
    .map(({ text }) => (text.length <= 20 ? plain(text) : ''));
  const kinds = tables.flatMap(({ rows }) => rows[0] ?? []).map(plain);
  const main = links.filter(({ region, hidden, kind }) => region === 'main' && !hidden && kind === 'a');
  return {
    classes: [...new Set([...said.filter((text) => classes.has(text)), ...kinds.filter((text) => heads.has(text))])],
    links: main.length,
    leads: [...new Set(main.map(({ url }) => url).filter((url) => !isOwn(url)))].slice(0, MOST_LEADS),
    unread,
  };
}
