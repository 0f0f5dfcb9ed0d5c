import type { DatabaseSync } from 'node:sqlite';
import { reasons, type Reason } from '@gongkai/model';
import type { CrawlFacts } from './crawl.ts';

const isReason = (text: string): text is Reason => Object.hasOwn(reasons, text);
const file =
  /\.(?:pdf|docx?|xlsx?|pptx?|wps|ofd|zip|rar|7z|png|jpe?g|gif|bmp|webp|svg|ico|css|js|json|mp[34]|avi|flv|swf|woff2?|ttf|txt|csv|xml)(?:$|\?)/i;

/**
 * How much of the site was seen. Chrome is what the home page and the menus lead to: pages that a later part of the crawl
 * cannot make up for.
 */
export function readCrawl(db: DatabaseSync, homeUrl: string, homeFault: string | undefined): CrawlFacts {
  const count = (sql: string): number => Number(db.prepare(sql).get()?.n ?? 0);
  const pagesRead = count('SELECT COUNT(*) AS n FROM page');
  const leftOut = count(
    "SELECT COUNT(*) AS n FROM url WHERE own & 5 = 1 AND (state = 0 OR (state = 4 AND kind IN ('tool.budget', 'net.local', 'site.blocked')))",
  );
  const chrome = chromeIds(db, homeUrl);
  let read = 0;
  let known = 0;
  const one = db.prepare('SELECT canon, own, state, kind FROM url WHERE id = ?');
  for (const id of chrome) {
    const row = one.get(id);
    if (row === undefined || (Number(row.own) & 5) !== 1 || file.test(String(row.canon))) continue;
    known += 1;
    const state = Number(row.state);
    if (state === 1 || state === 2 || state === 3 || (state === 4 && row.kind === 'trap.cap')) read += 1;
  }
  return {
    pagesRead,
    pagesKnown: pagesRead + leftOut,
    chromeCoverage: known === 0 ? 0 : Math.round((read / known) * 10_000) / 10_000,
    ...(homeFault !== undefined && isReason(homeFault) ? { homeFault } : {}),
  };
}

/** Address ids of the menus and of the home page's links. */
function chromeIds(db: DatabaseSync, homeUrl: string): ReadonlySet<number> {
  const ids = new Set<number>();
  const take = (json: unknown): void => {
    const flat = JSON.parse(String(json)) as unknown[];
    for (let at = 0; at + 2 < flat.length; at += 3) if (typeof flat[at] === 'number') ids.add(flat[at] as number);
  };
  for (const { links } of db.prepare("SELECT links FROM block WHERE region IN ('nav', 'head')").iterate()) take(links);
  const home = db.prepare('SELECT p.links FROM page p JOIN url u ON u.id = p.url WHERE u.canon = ?').get(homeUrl);
  if (home !== undefined) take(home.links);
  return ids;
}
