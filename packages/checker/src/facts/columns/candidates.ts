import { folderOf, hostOf, listKey, pathWords } from './address.ts';
import type { ColumnEvidence, PageEvidence } from './evidence.ts';
import type { Namer } from './names.ts';
import type { ColumnNames } from '@gongkai/model';

export type Source =
  | 'nav'
  | 'side'
  | 'home'
  | 'section'
  | 'sitemap'
  | 'trail'
  | 'columnName'
  | 'columnType'
  | 'label'
  | 'title'
  | 'path';

/** What a source is worth; a name needs more than itself, see {@link inferColumns}. */
export const weights: Readonly<Record<Source, number>> = {
  nav: 3,
  side: 2,
  home: 2,
  section: 2,
  sitemap: 2,
  trail: 3,
  columnName: 4,
  columnType: 4,
  label: 2,
  title: 1,
  path: 1,
};

/** One name a place was called by. */
export interface Naming {
  readonly source: Source;
  readonly text: string;
  readonly pages: number;
}

/** A place that may be a column: one list, however many pages and addresses it has. */
export interface Candidate {
  readonly key: string;
  /** Its first page, as it is linked. */
  readonly url: string;
  readonly folder: string;
  readonly namings: readonly Naming[];
  /** The page at its address, when it was read. */
  readonly page?: PageEvidence;
  readonly onHome: boolean;
  /** Address key of the column above it by the trail, '' when no trail says. */
  readonly under: string;
}

interface Draft {
  readonly key: string;
  url: string;
  readonly namings: Map<string, Naming>;
  onHome: boolean;
  under: string;
}

/** Gathers the places that anything names, by address; those named only by what no column is called are left out. */
export function candidatesOf(evidence: ColumnEvidence, names: Namer): readonly Candidate[] {
  const drafts = new Map<string, Draft>();
  const homeKey = listKey(evidence.home);
  const draft = (url: string): Draft | undefined => {
    const key = listKey(url);
    if (key === homeKey || `${key}/` === homeKey) return undefined;
    const found = drafts.get(key) ?? { key, url, namings: new Map<string, Naming>(), onHome: false, under: '' };
    drafts.set(key, found);
    if (url.length < found.url.length) found.url = url;
    return found;
  };
  const name = (to: Draft | undefined, source: Source, text: string, pages: number): void => {
    if (to === undefined || !names.couldName(text)) return;
    const key = `${source} ${text}`;
    to.namings.set(key, { source, text, pages: pages + (to.namings.get(key)?.pages ?? 0) });
  };

  for (const { text, url, place, pages, onHome } of evidence.links) {
    if (!names.couldName(text)) continue;
    // the main part of a page names many things; only what fits a class may be a column
    if ((place === 'home' || place === 'section') && names.classOf(text) === undefined) continue;
    const to = draft(url);
    name(to, place, text, pages);
    if (to !== undefined && onHome) to.onHome = true;
  }
  for (const { text, url, under, pages } of evidence.steps) {
    const to = draft(url);
    name(to, 'trail', text, pages);
    if (to !== undefined && under !== '' && listKey(under) !== homeKey && listKey(under) !== to.key)
      to.under = listKey(under);
  }
  for (const { text, url, pages } of evidence.labels)
    if (drafts.has(listKey(url))) name(drafts.get(listKey(url)), 'label', text, pages);
  const firstPages = new Map<string, PageEvidence>();
  for (const page of evidence.pages.values()) {
    const key = listKey(page.url);
    if (drafts.has(key) && !firstPages.has(key)) firstPages.set(key, page);
  }
  return [...drafts.values()]
    .filter(({ namings }) => namings.size > 0)
    .map((one) => withPage(one, evidence.pages.get(one.url) ?? firstPages.get(one.key), name));
}

function withPage(
  one: Draft,
  page: PageEvidence | undefined,
  name: (to: Draft, source: Source, text: string, pages: number) => void,
): Candidate {
  if (page !== undefined) {
    name(one, 'columnName', page.columnName, 1);
    name(one, 'columnType', page.columnType, 1);
    const last = page.trail.at(-1);
    if (last !== undefined && last.url === '') name(one, 'trail', last.text, 1);
    for (const text of new Set([page.h1, page.title.split(/[-_|\u2014]/, 1)[0] ?? '']))
      name(one, 'title', text.trim(), 1);
  }
  const above = page?.trail.filter(({ url }) => url !== '' && listKey(url) !== one.key).at(-1);
  return {
    key: one.key,
    url: one.url,
    folder: folderOf(one.url),
    namings: [...one.namings.values()],
    ...(page === undefined ? {} : { page }),
    onHome: one.onHome,
    under: one.under !== '' ? one.under : above === undefined || hostOf(above.url) === '' ? '' : listKey(above.url),
  };
}

/** Classes that a word of the address hints at, with the word. */
export function hintsOf(
  url: string,
  { classes }: ColumnNames,
): readonly { readonly class: string; readonly word: string }[] {
  const word = pathWords(url)[0];
  if (word === undefined) return [];
  return classes.filter(({ paths }) => paths.includes(word)).map((one) => ({ class: one.class, word }));
}
