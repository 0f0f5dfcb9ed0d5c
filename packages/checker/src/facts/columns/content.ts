import { listKey } from './address.ts';
import type { Candidate } from './candidates.ts';
import type { ColumnEvidence, PageEvidence, RowEvidence } from './evidence.ts';

/** What the pages of one list hold together. */
export interface Content {
  readonly items: ReadonlyMap<string, RowEvidence>;
  readonly readBy: string;
  /** Mechanism that was not read on a page without rows, '' when all was. */
  readonly unread: string;
  /** Characters of the first page that are its own, the template's left out. */
  readonly ownChars: number;
  /** Pictures, players and attachments of the first page that other pages do not show too. */
  readonly ownMedia: number;
  /** True when its own part leads to other columns: it may be a section of which no trail tells. */
  readonly leadsOn: boolean;
}

/** Lists of more pages than this are cut; their newest items stand on the first. */
const MOST_PAGES = 2000;

/** Titles of articles are longer. */
const TITLE = 10;

/** What every page of the template shows: text to be taken off, and pictures that say nothing. */
export interface Template {
  readonly chars: number;
  readonly media: ReadonlySet<string>;
  /** Undated rows that stand on three lists or more, by a text as short as names of columns are: menus beside the list. */
  readonly rows: ReadonlySet<string>;
}

/**
 * The template as the list pages show it: the text beside the rows of the shortest list, and media on three or more
 * pages. The shortest, because a date beside each row is only about ten characters.
 */
export function templateOf(pages: Iterable<PageEvidence>): Template {
  const seen = new Map<string, number>();
  const repeated = new Map<string, Set<string>>();
  let fewest = Infinity;
  let chars = Infinity;
  for (const { url: page, freeChars, rows, titled, media } of pages) {
    const beside = Math.max(0, freeChars - 10 * rows.length);
    if (rows.length > 0 && (rows.length < fewest || (rows.length === fewest && beside < chars))) {
      fewest = rows.length;
      chars = beside;
    }
    const undated = rows.filter(({ title, source }) => source !== 'row' && title.length < TITLE);
    for (const { url } of [...undated, ...titled])
      repeated.set(url, (repeated.get(url) ?? new Set()).add(listKey(page)));
    for (const url of new Set(media)) seen.set(url, (seen.get(url) ?? 0) + 1);
  }
  return {
    chars: Number.isFinite(chars) ? chars : 0,
    media: new Set([...seen].filter(([, count]) => count >= 3).map(([url]) => url)),
    rows: new Set([...repeated].filter(([, lists]) => lists.size >= 3).map(([url]) => url)),
  };
}

/** All pages of a candidate's list: those that share its address key, and those its pagers lead to. */
function pagesOf(
  candidate: Candidate,
  { pages }: ColumnEvidence,
  byKey: ReadonlyMap<string, readonly PageEvidence[]>,
  others: ReadonlySet<string>,
): readonly PageEvidence[] {
  const found = new Map<string, PageEvidence>();
  const queue = [...(candidate.page === undefined ? [] : [candidate.page]), ...(byKey.get(candidate.key) ?? [])];
  for (let at = 0; at < queue.length && found.size < MOST_PAGES; at += 1) {
    const page = queue[at];
    if (page === undefined || found.has(page.url)) continue;
    found.set(page.url, page);
    for (const url of page.pagers) {
      const next = pages.get(url);
      if (next !== undefined && (listKey(url) === candidate.key || !others.has(listKey(url)))) queue.push(next);
    }
  }
  return [...found.values()];
}

/**
 * Reads what a candidate holds. `navigational` are the address keys that menus and trails lead to: a row without a date
 * that leads there is a menu beside the list, not an item.
 */
export function contentOf(
  candidate: Candidate,
  evidence: ColumnEvidence,
  byKey: ReadonlyMap<string, readonly PageEvidence[]>,
  navigational: ReadonlySet<string>,
  template: Template,
): Content {
  const own = pagesOf(candidate, evidence, byKey, navigational);
  const urls = new Set(own.map(({ url }) => url));
  const homeKey = listKey(evidence.home);
  const items = new Map<string, RowEvidence>();
  const rungs = new Set<string>();
  const take = (rows: readonly RowEvidence[], rung: string): void => {
    for (const row of rows) {
      const key = listKey(row.url);
      // the day of the page behind it is none of the row's
      const isMenu = row.source !== 'row' && (navigational.has(key) || template.rows.has(row.url));
      if (isMenu || urls.has(row.url) || key === homeKey) continue;
      const known = items.get(row.url);
      if (known === undefined || (known.day === undefined && row.day !== undefined)) items.set(row.url, row);
      rungs.add(rung);
    }
  };
  for (const page of own) take(page.rows, page.readBy);
  if (items.size === 0) for (const page of own) take(page.titled, 'rows');
  const first = candidate.page;
  return {
    items,
    readBy: [...rungs]
      .filter((rung) => rung !== '')
      .toSorted()
      .join('+'),
    unread: own.find(({ unread }) => unread !== '')?.unread ?? '',
    leadsOn:
      first?.isNamed === false &&
      first.titled.some(({ url }) => navigational.has(listKey(url)) && !template.rows.has(url)),
    ownChars: Math.max(0, (first?.freeChars ?? 0) - template.chars),
    ownMedia: first?.media.filter((url) => !template.media.has(url)).length ?? 0,
  };
}
