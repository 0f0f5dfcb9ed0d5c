import type { PageScan } from '../page.ts';
import { readDatastore } from './datastore.ts';
import { jsonRows } from './json-rows.ts';
import type { ListRead, ListRow } from './list-read.ts';
import lexicon from './lists.json' with { type: 'json' };
import { calledPages } from './pager.ts';
import { plainRows } from './plain-rows.ts';
import { readSystemAnswer, systemAddresses } from './systems.ts';
import { scriptedHref } from './scripted.ts';
import { isHollow, unreadMark } from './unread.ts';

const MOST = 256 * 1024;
/** A page that says more in its main part is not searched for an empty box: its text is what it shows. */
const ARTICLE = 300;

/**
 * True when an inline script may hold or load a list, so that the scanner keeps it as an island. The attributes of a
 * script tag count as its text: one platform writes its whole query there.
 */
export const holdsList = (script: string): boolean => lexicon.marks.some((mark) => script.includes(mark));

// Scripts of links, and data about the page itself, are no lists.
const aside: ReadonlySet<string> = new Set(['onclick', 'application/ld+json']);

const isXml = (text: string): boolean =>
  text.includes('<datastore') || text.includes('<recordset') || text.includes('<record>');

/** Rows by the first rung that yields any: data island, then inline array; the pagers of all. */
function islandRead(scan: PageScan): {
  readonly rows: readonly ListRow[];
  readonly via: ListRead['via'];
  readonly pagers: readonly string[];
  readonly script: string;
} {
  const texts = scan.islands.filter(({ type }) => !aside.has(type)).map(({ text }) => text.slice(0, MOST));
  const scripts = texts.filter((text) => !isXml(text)).join('\n');
  const stores = texts.filter(isXml).map((text) => readDatastore(text, scripts));
  const stored = stores.flatMap(({ rows }) => rows);
  const inline = stored.length > 0 ? [] : jsonRows(scripts);
  const pagers = [...stores.flatMap((store) => store.pagers), ...calledPages(scripts), ...systemAddresses(scripts)];
  return {
    rows: stored.length > 0 ? stored : inline,
    via: stored.length > 0 ? 'datastore' : 'json',
    pagers: [...new Set(pagers)],
    script: scripts,
  };
}

/**
 * What a page says as a list, by the ladder of mechanisms; the first that yields rows wins. Rows in the page and rows
 * in an island together are the longer of the two: the other is a box beside the list.
 *
 * @param html the page itself: looked into only where no row was met
 */
export function rowsOf(scan: PageScan, html = ''): ListRead {
  const read = readList(scan);
  if (read.unread !== undefined || read.rows.some(({ href }) => !isDead(href))) return read;
  // rows that lead nowhere are opened by a script, and a box without any is filled by one; an article is no such box
  const isFilled = read.rows.length > 0 || (scan.mainChars < ARTICLE && isHollow(html));
  return isFilled ? { ...read, unread: 'xhr' } : read;
}

const isDead = (href: string): boolean => /^\s*(?:#|$|javascript:)/i.test(href) && scriptedHref(href) === undefined;

function readList(scan: PageScan): ListRead {
  const plain = plainRows(scan);
  if (scan.islands.every(({ type }) => aside.has(type))) {
    const frame = plain.length === 0 ? unreadMark(scan, '') : undefined;
    return {
      via: plain.length > 0 ? 'rows' : '',
      rows: plain,
      pagers: [],
      ...(frame === undefined ? {} : { unread: frame }),
    };
  }
  const { rows, via, pagers, script } = islandRead(scan);
  const dated = plain.filter(({ date }) => date !== '').length;
  if (rows.length > 0 && rows.length >= dated) return { via, rows, pagers };
  if (dated > 0) return { via: 'rows', rows: plain, pagers };
  const unread = unreadMark(scan, script);
  return { via: plain.length > 0 ? 'rows' : '', rows: plain, pagers, ...(unread === undefined ? {} : { unread }) };
}

/**
 * Rows of an answer that is not a page: XML of `dataproxy.jsp`, JSON of a known interface. Undefined when it is
 * neither. Names and addresses are as the answer has them.
 */
export function rowsOfAnswer(body: string, url: string): ListRead | undefined {
  const known = readSystemAnswer(body, url);
  if (known !== undefined) return known;
  return url.includes('dataproxy') || isXml(body.slice(0, 2000))
    ? readDatastore(body.slice(0, MOST * 4), '')
    : undefined;
}
