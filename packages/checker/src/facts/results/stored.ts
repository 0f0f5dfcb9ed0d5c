import type { DatabaseSync } from 'node:sqlite';
import { isDay } from '@gongkai/model';
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

/**
 * The articles the crawl has read: those a list shows, under the list's address, and dated pages no list shows. A title is
 * the article's own where a list cuts it.
 */
export function storedArticles(db: DatabaseSync): readonly Article[] {
  const rows = db
    .prepare(
      `SELECT target.canon AS url, item.title AS shown, COALESCE(item.day, page.published) AS day, list.canon AS list,
         page.title AS title, page.h1 AS h1, page.metas AS metas
       FROM page JOIN url AS target ON target.id = page.url
       LEFT JOIN item ON item.url = page.url LEFT JOIN url AS list ON list.id = item.page
       WHERE target.own = 1 AND target.state = 1 AND (item.url IS NOT NULL OR page.published IS NOT NULL)
       ORDER BY target.canon, list.canon`,
    )
    .all();
  return rows.map((row) => {
    const day = row.day;
    return {
      url: String(row.url),
      title: titleOf(String(row.shown ?? ''), [
        (JSON.parse(String(row.metas)) as Record<string, string>).articletitle ?? '',
        String(row.h1),
        String(row.title),
      ]),
      column: row.list === null ? '' : folderOf(String(row.list)),
      ...(isDay(day) && { day }),
    };
  });
}

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
