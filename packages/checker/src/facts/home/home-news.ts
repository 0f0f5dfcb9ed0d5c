import { daysBetween, type Day } from '@gongkai/model';
import type { Inspection, PageNote } from '../inspect/inspection.ts';
import { rowDay } from '../dates/row-day.ts';
import { rowsOf } from '../lists/rows-of.ts';
import { resolveAddress } from '../scan/address.ts';

/** What the home page shows of new information. */
export interface HomeNews {
  /** Dated items on it, by the text beside them, their address, or the day of the article itself. */
  readonly dated: number;
  readonly newest?: Day;
  readonly newestTitle: string;
  /** Items of its main part whose article was not read: their days are not known. At most 60 addresses. */
  readonly unread: readonly string[];
  /** How a list comes that was not read, '' when all were. */
  readonly byScript: string;
}

const MOST_UNREAD = 60;
/** Titles of articles are longer than names of columns. */
const TITLE = 8;

/** Days between a row and its article by which the row's is of something else: today's, the weather's. */
const APART = 31;
const sure: ReadonlySet<string> = new Set(['meta', 'label', 'url']);

/** The day of a row, or of its article where that says for sure to be much older. */
const firstDay = (day: Day | undefined, note: PageNote | undefined): Day | undefined =>
  day !== undefined &&
  note?.published !== undefined &&
  sure.has(note.publishedFrom) &&
  daysBetween(note.published, day) > APART
    ? note.published
    : day;

/** Days of what the home page leads to, fresh each time. */
export const homeNews: Inspection<HomeNews | null> = {
  id: 'home-news',
  version: 2,
  rendered: true,
  choose: ({ home }) => [{ key: home, url: home }],
  read({ page, finalUrl }, _subject, { asOf, page: noteOf, site, home }) {
    if (page === undefined) return null;
    const list = rowsOf(page.scan);
    const base = page.scan.base === '' ? finalUrl : (resolveAddress(page.scan.base, finalUrl, 'utf-8') ?? finalUrl);
    const days = new Map<string, { readonly day: Day; readonly title: string }>();
    // today's day on the home page itself is no news
    const itself = new Set([home, finalUrl]);
    for (const { href, title, date } of list.rows) {
      const url = resolveAddress(href, base, 'utf-8');
      const day = url === undefined ? undefined : firstDay(rowDay(date, url, asOf)?.day, noteOf(url));
      if (url !== undefined && day !== undefined && !itself.has(url)) days.set(url, { day, title });
    }
    const own = new Set([new URL(finalUrl).host, new URL(site.url).host, ...site.hosts]);
    const unread = new Set<string>();
    for (const { url, text, kind, region } of page.links) {
      if (kind !== 'a' || days.has(url) || itself.has(url)) continue;
      const note = noteOf(url);
      if (note?.published !== undefined) days.set(url, { day: note.published, title: text || note.title });
      else if (note === undefined && region === 'main' && text.length >= TITLE && own.has(URL.parse(url)?.host ?? ''))
        unread.add(url);
    }
    const [newest] = [...days.values()].toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
    return {
      dated: days.size,
      ...(newest && { newest: newest.day }),
      newestTitle: newest?.title ?? '',
      unread: [...unread].toSorted().slice(0, MOST_UNREAD),
      byScript: list.unread ?? '',
    };
  },
  // whatever is newest may be too old for some pack: a second look always
  outcome: (fact) => (fact === null ? '' : `newest:${fact.newest ?? 'none'}`),
};
