import type { DatabaseSync } from 'node:sqlite';
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

/** A page under one of the lists that show it. */
interface Listed {
  readonly url: string;
  readonly shown: string;
  readonly listed?: Day;
  readonly list: string;
  readonly own: readonly string[];
  /** As stored: a page that many lists show is unpacked once. */
  readonly metas: string;
  readonly published?: Day;
}

/**
 * The articles the crawl has read, each once, under the list that dates it. A page that no list dates and that does not call
 * itself an article has no day here, and is left out where its address is a folder's: columns are not what a search is asked
 * for. A title is the article's own where a list cuts it.
 */
export function storedArticles(db: DatabaseSync): readonly Article[] {
  const best = new Map<string, Listed>();
  for (const row of listedPages(db)) {
    const known = best.get(row.url);
    if (known === undefined || (known.listed === undefined && row.listed !== undefined)) best.set(row.url, row);
  }
  return [...best.values()].flatMap(({ url, shown, listed, list, own, metas: packed, published }) => {
    const metas = JSON.parse(packed) as Readonly<Record<string, string>>;
    const callsItself = (metas.articletitle ?? '') !== '' || (metas.pubdate ?? '') !== '';
    if (listed === undefined && !callsItself && isFolder(url)) return [];
    const day = listed ?? (callsItself ? published : undefined);
    const title = titleOf(shown, [metas.articletitle ?? '', ...own]);
    return [{ url, title, column: list === '' ? '' : folderOf(list), ...(day && { day }) }];
  });
}

function* listedPages(db: DatabaseSync): Generator<Listed> {
  const rows = db
    .prepare(
      `SELECT target.canon AS url, item.title AS shown, item.day AS listed, page.published AS published, list.canon AS list,
         page.title AS title, page.h1 AS h1, page.metas AS metas
       FROM page JOIN url AS target ON target.id = page.url
       LEFT JOIN item ON item.url = page.url LEFT JOIN url AS list ON list.id = item.page
       WHERE target.own = 1 AND target.state = 1 AND (item.url IS NOT NULL OR page.published IS NOT NULL)
       ORDER BY target.canon, list.canon`,
    )
    .iterate();
  for (const { url, shown, listed, published, list, title, h1, metas } of rows)
    yield {
      url: String(url),
      shown: String(shown ?? ''),
      list: String(list ?? ''),
      own: [String(h1), String(title)],
      metas: String(metas),
      ...(isDay(listed) && { listed }),
      ...(isDay(published) && { published }),
    };
}

const isFolder = (url: string): boolean => /(?:\/|\/(?:index|default|list)[^/]*)$/i.test(url.replace(/[?#].*$/s, ''));

/** The first of the page's own names that goes on where the list's text ends; the list's text when none does. */
function titleOf(shown: string, own: readonly string[]): string {
  const start = bare(shown);
  const [first = ''] = own.filter((title) => title !== '');
  if (start === '') return first;
  const whole =
    own.find((title) => bare(title) === start) ?? own.slice(0, 2).find((title) => bare(title).startsWith(start));
  return whole ?? shown;
}

/** Pages of one list lie in one folder, or differ in the numbers of their query. */
const folderOf = (url: string): string => url.replace(/[^/]*(?=\?|$)/, '').replace(/(?:page|p|start\w*)=\d+/gi, '');
