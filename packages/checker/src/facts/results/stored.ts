import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { isDay, type Day } from '@gongkai/model';
import type { ScannedForm } from '../page.ts';
import type { PlacedForm } from './engine.ts';
import type { Article } from './known-items.ts';
import { bare } from './titles.ts';

/** The forms of the pages that were read. */
export function* storedForms(db: DatabaseSync): Generator<PlacedForm> {
  const rows = db
    .prepare(
      `SELECT url.canon AS page, page.charset AS charset, page.forms AS forms FROM page JOIN url ON url.id = page.url
       WHERE url.own = 1 AND page.forms <> '' ORDER BY url.level, url.canon`,
    )
    .iterate();
  for (const { page, charset, forms } of rows)
    for (const form of JSON.parse(String(forms)) as ScannedForm[])
      yield { page: String(page), charset: String(charset), form };
}

/** A row of a list that shows a page: the first that dates it, else the first, lists in the order of their addresses. */
interface Showing {
  readonly shown: string;
  readonly listed?: Day;
  readonly list: string;
}

/**
 * The articles the crawl has read, each once, under the list that dates it. A page that no list dates and that does not call
 * itself an article has no day here, and is left out where its address is a folder's: columns are not what a search is asked
 * for. A title is the article's own where a list cuts it.
 */
export function storedArticles(db: DatabaseSync): readonly Article[] {
  const showings = showingsOf(db);
  const articles: Article[] = [];
  const folders = new Map<string, string>();
  const pages = db
    .prepare(
      `SELECT url.id AS id, url.canon AS url, page.published AS published, page.title AS title, page.h1 AS h1, page.metas AS metas
       FROM page JOIN url ON url.id = page.url WHERE url.own = 1 AND url.state = 1 ORDER BY url.canon`,
    )
    .iterate();
  for (const row of pages) {
    const showing = showings.get(Number(row.id));
    if (showing === undefined && row.published === null) continue;
    const url = String(row.url);
    const metas = JSON.parse(String(row.metas)) as Readonly<Record<string, string>>;
    const { shown, listed, list } = showing ?? { shown: '', listed: undefined, list: '' };
    const callsItself = (metas.articletitle ?? '') !== '' || (metas.pubdate ?? '') !== '';
    if (listed === undefined && !callsItself && isFolder(url)) continue;
    const day = listed ?? (callsItself && isDay(row.published) ? row.published : undefined);
    const title = titleOf(shown, [metas.articletitle ?? '', String(row.h1), String(row.title)]);
    let column = folders.get(list);
    if (column === undefined) folders.set(list, (column = list === '' ? '' : folderOf(list)));
    articles.push({ url, title, column, ...(day && { day }) });
  }
  return articles;
}

function showingsOf(db: DatabaseSync): ReadonlyMap<number, Showing> {
  const lists = db
    .prepare('SELECT id, canon FROM url WHERE id IN (SELECT DISTINCT page FROM item) ORDER BY canon')
    .all()
    .map(({ id, canon }, rank) => [Number(id), { list: String(canon), rank }] as const);
  const listOf = new Map(lists);
  const best = new Map<number, Showing & { readonly rank: number }>();
  // in the order they lie in: to sort all rows of a site costs more than to compare the few that show one page
  const rows = db.prepare('SELECT page, url, title, day FROM item');
  rows.setReturnArrays(true);
  for (const [page, url, shown, listed] of rows.iterate() as unknown as Iterable<SQLOutputValue[]>) {
    const from = listOf.get(Number(page));
    if (from === undefined) continue;
    const known = best.get(Number(url));
    const isDated = isDay(listed);
    const isBetter =
      known === undefined || (isDated === (known.listed !== undefined) ? from.rank < known.rank : isDated);
    if (isBetter) best.set(Number(url), { shown: String(shown), ...from, ...(isDated && { listed }) });
  }
  return best;
}

const isFolder = (url: string): boolean => /(?:\/|\/(?:index|default|list)[^/]*)$/i.test(url.replace(/[?#].*$/s, ''));

/** The first of the page's own names that goes on where the list's text ends; the list's text when none does. */
function titleOf(shown: string, own: readonly string[]): string {
  const first = own.find((title) => title !== '') ?? '';
  if (shown === first) return first;
  const start = bare(shown);
  if (start === '') return first;
  const whole =
    own.find((title) => bare(title) === start) ?? own.slice(0, 2).find((title) => bare(title).startsWith(start));
  return whole ?? ownName(own) ?? shown;
}

/**
 * What a page is called by itself where its list calls it something else (a matter of a power list linked to its guide): the
 * title it declares, or the heading its window's title begins with. A search is asked for what the page is called.
 */
function ownName([declared = '', heading = '', title = '']: readonly string[]): string | undefined {
  if (declared !== '') return declared;
  return heading.length >= 8 && title !== heading && title.startsWith(heading) ? heading : undefined;
}

/** Pages of one list lie in one folder, or differ in the numbers of their query. */
const folderOf = (url: string): string => url.replace(/[^/]*(?=\?|$)/, '').replace(/(?:page|p|start\w*)=\d+/gi, '');
