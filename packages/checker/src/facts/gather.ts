import type { SQLInputValue } from 'node:sqlite';
import type { Day } from '@gongkai/model';
import type { Addresses } from '../run/addresses.ts';
import type { Store } from '../run/store/open.ts';
import { rowsInserter } from '../run/store/rows-inserter.ts';
import { rowDay } from './dates/row-day.ts';
import { publishedOf } from './dates/published.ts';
import { hidesLinks, mayHoldNumbers } from './hacked/suspicion.ts';
import { readByWord } from './lists/read-by.ts';
import { rowsOf, rowsOfAnswer } from './lists/rows-of.ts';
import { scriptedHref } from './lists/scripted.ts';
import type { CrawlScan } from './page.ts';
import { pageLinks, type LinkIds } from './page-links.ts';
import { decodePage } from './scan/charset.ts';
import { sameMarkup } from './scan/same-markup.ts';
import { scanPage } from './scan/scan.ts';
import { watchTwins } from './twins.ts';

/** One answer to be read. */
export interface PageInput {
  /** Id of the address that answered. */
  readonly id: number;
  readonly url: string;
  readonly contentType: string;
  readonly body: Buffer;
}

/** What the crawl wants to know of a page it handed over. */
export interface PageRead {
  readonly scan: CrawlScan;
  readonly charset: string;
  /** Addresses the page leads to that its host may be asked for: for the crawl to follow. */
  readonly links: readonly number[];
  /** How many pages more there are than before: none for the index page of a folder that was read already. */
  readonly more: 0 | 1;
}

/** Where captures go in, one by one; facts go into the store, the addresses to follow come out. */
export interface Gatherer {
  page(input: PageInput, level: number): PageRead;
  /** XML or JSON of a list interface: rows and further groups of it; undefined when it is none. */
  answer(input: PageInput, level: number): readonly number[] | undefined;
}

export interface GatherOptions {
  readonly store: Store;
  readonly addresses: Addresses;
  readonly asOf: Day;
  /** True when only links are asked for: lists, dates, metas and templates are passed over. */
  readonly linksOnly: boolean;
  /** True when suspicious pages are to be noted for a closer look. */
  readonly notesSuspects?: boolean;
}

// tags that later stages read; the rest of a page's metas is not kept
const keptMetas = new Set([
  'sitename',
  'sitedomain',
  'siteidcode',
  'columnname',
  'columntype',
  'columndescription',
  'columnkeywords',
  'articletitle',
  'pubdate',
  'contentsource',
  'keywords',
  'author',
  'description',
  'image',
  'url',
  'robots',
]);

export function gatherer({ store, addresses, asOf, linksOnly, notesSuspects = false }: GatherOptions): Gatherer {
  const { db } = store;
  const insertPage = db.prepare(
    'INSERT OR REPLACE INTO page (url, title, h1, lang, charset, metas, crumbs, published, published_from, rows, read_by, text_chars, main_chars, says_empty, skeleton, cluster, sha, links, forms, blocks) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?)',
  );
  const insertItems = rowsInserter(store, 'INSERT OR REPLACE INTO item (page, pos, url, title, day, via) VALUES', 6);
  const insertSuspect = db.prepare("INSERT OR REPLACE INTO fact (kind, key, body) VALUES ('to-look-at', ?, '1')");
  const readLinks = pageLinks(store, addresses);
  const known = sameMarkup();
  const formsKept = new Set<string>();
  const twins = watchTwins(
    db
      .prepare(
        'SELECT p.url AS id, u.canon AS url, p.sha FROM page p JOIN url u ON u.id = p.url WHERE p.sha IS NOT NULL',
      )
      .all()
      .map(({ id, url, sha }) => ({ id: Number(id), url: String(url), sha: String(sha) })),
  );
  const forget = ['page WHERE url', 'item WHERE page'].map((from) => db.prepare(`DELETE FROM ${from} = ?`));

  function items(
    page: number,
    url: string,
    list: { readonly via: string; readonly rows: readonly { href: string; title: string; date: string }[] },
    resolve: LinkIds['resolve'],
  ): number {
    let pos = 0;
    const values: SQLInputValue[] = [];
    const dayFrom = url;
    for (const { href, title, date } of list.rows) {
      const target = resolve(href);
      if (target === 0) continue;
      const day = rowDay(date, addresses.canon(target) || dayFrom, asOf)?.day ?? null;
      values.push(page, pos, target, title.slice(0, 200), day, list.via);
      pos += 1;
    }
    insertItems(values);
    return pos;
  }

  return {
    page({ id, url, contentType, body }, level) {
      const { html, charset } = decodePage(body, contentType);
      const scan = scanPage(html, known);
      const twin = twins.meet(id, url, body);
      if (twin.is === 'replace') for (const statement of forget) store.write(() => statement.run(twin.id));
      const list = linksOnly ? undefined : rowsOf(scan);
      const links = readLinks({ url, charset, scan, level, scripted: scriptedHref, list });
      if (twin.is === 'drop') {
        for (const statement of forget) store.write(() => statement.run(id));
        return { scan, charset, links: links.follow, more: 0 };
      }
      if (notesSuspects && (mayHoldNumbers(html) || hidesLinks(scan))) store.write(() => insertSuspect.run(url));
      let rows = 0;
      if (list) rows = items(id, url, list, links.resolve);
      const published = linksOnly ? undefined : publishedOf(scan, url, asOf);
      const metas = linksOnly
        ? '{}'
        : JSON.stringify(scan.metas, (key, value: unknown) => (key === '' || keptMetas.has(key) ? value : undefined));
      const crumbs = linksOnly
        ? '[]'
        : JSON.stringify(scan.crumbs.map(({ text, href }) => ({ text, href: href === '' ? 0 : links.resolve(href) })));
      store.write(() =>
        insertPage.run(
          id,
          scan.title,
          scan.h1,
          scan.lang,
          charset,
          metas,
          crumbs,
          published?.day ?? null,
          published?.source ?? null,
          rows,
          list ? readByWord(list) : '',
          scan.textChars,
          scan.mainChars,
          scan.saysEmpty,
          linksOnly ? null : new Uint8Array(Uint32Array.from(scan.skeleton).buffer),
          twin.sha ?? null,
          links.packed,
          linksOnly ? '' : newForms(scan, formsKept),
          links.blocks,
        ),
      );
      return { scan, charset, links: links.follow, more: twin.is === 'replace' ? 0 : 1 };
    },
    answer({ id, url, contentType, body }, level) {
      const { html, charset } = decodePage(body, contentType);
      const list = rowsOfAnswer(html, url);
      if (list === undefined) return undefined;
      const links = readLinks({ url, charset, scan: undefined, level, scripted: scriptedHref, list });
      items(id, url, list, links.resolve);
      return links.follow;
    },
  };
}

/** Forms are the same on every page of a template: each is kept where it was met first. */
function newForms({ forms }: CrawlScan, kept: Set<string>): string {
  if (forms.length === 0) return '';
  const fresh = forms.filter((form) => {
    const key = `${form.action} ${form.method} ${form.fields.map(({ name }) => name).join()}`;
    if (kept.has(key) || kept.size > 2000) return false;
    kept.add(Buffer.from(key).toString());
    return true;
  });
  return fresh.length === 0 ? '' : JSON.stringify(fresh);
}
