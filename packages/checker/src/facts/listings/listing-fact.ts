import type { Day } from '@gongkai/model';
import type { PageText } from '../inspect/page-text.ts';
import { catalogueFieldOf, gapsOfItem, listFieldOf, type ItemField, type ListField } from './fields.ts';
import lexicon from './lexicon.json' with { type: 'json' };
import { readListing } from './read-listing.ts';
import type { ListRole } from './roles.ts';

/** A row of a catalogue: which item, and what of it is not settled. */
export interface CatalogueRow {
  /** Place and name: the same row has the same key in every look. */
  readonly key: string;
  readonly name: string;
  readonly gaps: readonly ItemField[];
}

/** A row of a list of powers or services. */
export interface ListedRow {
  readonly key: string;
  readonly name: string;
  readonly code: string;
  readonly kind: string;
  readonly online: string;
  /** Fields the row says something in. */
  readonly has: readonly ListField[];
  /** Where its guide is, '' when no link of the page could be told to be it. */
  readonly guide: string;
}

/** What a page or file says as a published list. */
export interface ListingFact {
  readonly title: string;
  /** Fields the heads of its tables name. */
  readonly fields: readonly string[];
  /** Rows of a catalogue, read where the page was looked at as one. */
  readonly items: readonly CatalogueRow[];
  /** Rows of powers and services. */
  readonly rows: readonly ListedRow[];
  /** Files of its main part: the list may be in them. */
  readonly files: readonly string[];
  /** Links of its main part: a list may be a page of links to its items. */
  readonly links: number;
  /** Newest day an item was changed on, or the page names as its own. */
  readonly day?: Day;
  /** A list that a script or another page brings: '' or its mechanism. */
  readonly unread: string;
  /** Why a file gave no table, '' for pages and for files that did. */
  readonly fault: string;
}

const MOST = 3000;
/** Different words a head must hold to be that of a catalogue, of a list. */
const LEAST = { catalogue: 3, list: 2 };
const view = new RegExp(lexicon.view);
const file = new RegExp(lexicon.file, 'i');

type Rows = readonly (readonly string[])[];

/** Reads tables as what a page was looked at for. */
export function rowsOf(
  tables: readonly Rows[],
  roles: readonly ListRole[],
  links: PageText['links'] = [],
): Pick<ListingFact, 'fields' | 'items' | 'rows'> {
  const items: CatalogueRow[] = [];
  const rows: ListedRow[] = [];
  const fields = new Set<string>();
  const guides = guidesIn(links);
  for (const table of tables) {
    const catalogue = roles.includes('catalogue') ? readListing(table, catalogueFieldOf, LEAST.catalogue) : undefined;
    for (const field of catalogue?.fields ?? []) fields.add(field);
    for (const { cells } of catalogue?.rows ?? []) {
      const { name = '' } = cells;
      items.push({ key: `${items.length + 1} ${name}`, name, gaps: gapsOfItem(cells) });
    }
    const list = roles.some((role) => role !== 'catalogue') ? readListing(table, listFieldOf, LEAST.list) : undefined;
    for (const field of list?.fields ?? []) fields.add(field);
    for (const { cells, section } of list?.rows ?? []) {
      const { name = '', code = '', kind = section, online = '' } = cells;
      if (name === '' && code === '') continue;
      const has = Object.keys(cells) as ListField[];
      rows.push({ key: `${rows.length + 1} ${name}`, name, code, kind, online, has, guide: '' });
    }
  }
  return {
    fields: [...fields],
    items: items.slice(0, MOST),
    rows: rows.slice(0, MOST).map((row, at) => ({ ...row, guide: guides.of(row.name, at, rows.length) })),
  };
}

/** The guide of a row: the link its name is, else the row's own 查看 where there are as many of them as rows. */
function guidesIn(links: PageText['links']): { of(name: string, at: number, rows: number): string } {
  const own = links.filter(({ region, kind, hidden }) => region === 'main' && kind === 'a' && !hidden);
  const named = new Map(own.map(({ text, url }) => [text.replace(/\s/g, ''), url]));
  const plain = own.filter(({ text }) => view.test(text.replace(/\s/g, '')));
  return {
    of: (name, at, rows) => named.get(name.replace(/\s/g, '')) ?? (plain.length === rows ? (plain[at]?.url ?? '') : ''),
  };
}

/** What a visitor can follow in the main part. */
export const linksOf = ({ links }: PageText): number =>
  new Set(
    links.filter(({ region, kind, hidden }) => region === 'main' && kind === 'a' && !hidden).map(({ url }) => url),
  ).size;

/** Files linked from the main part. */
export const filesOf = ({ links }: PageText): readonly string[] => [
  ...new Set(links.filter(({ url, region }) => region === 'main' && file.test(url)).map(({ url }) => url)),
];
