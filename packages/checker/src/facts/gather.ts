import type { SQLInputValue } from 'node:sqlite';
import type { Day } from '@gongkai/model';
import type { Addresses } from '../run/addresses.ts';
import type { Store } from '../run/store/open.ts';
import { rowsInserter } from '../run/store/rows-inserter.ts';
import { rowDay } from './dates/row-day.ts';
import { publishedOf } from './dates/published.ts';
import { hidesLinks, holdsSecrets, mayHoldNumbers } from './hacked/suspicion.ts';
import { readByWord } from './lists/read-by.ts';
import { rowsOf, rowsOfAnswer } from './lists/rows-of.ts';
import { scriptedHref } from './lists/scripted.ts';
import { formNumber, newForms } from './new-forms.ts';
import type { CrawlScan } from './page.ts';
import { pageLinks, type LinkIds } from './page-links.ts';
import { decodePage } from './scan/charset.ts';
import { sameMarkup } from './scan/same-markup.ts';
import { scanPage } from './scan/scan.ts';
import { watchTwins } from './twins.ts';
import { carrier } from './unchanged/carry.ts';
import type { EarlierPage, EarlierRun } from './unchanged/earlier.ts';
import { isSettled } from './unchanged/settled.ts';
import { packed, unpacked, type Traces } from './unchanged/traces.ts';

/** One answer to be read. */
export interface PageInput {
  /** Id of the address that answered. */
  readonly id: number;
  readonly url: string;
  readonly contentType: string;
  readonly body: Buffer;
  /** True when the server says that it is what an earlier run has. */
  readonly isUnchanged?: boolean;
}

/** What the crawl wants to know of a page it handed over. */
export interface PageRead {
  /** Undefined for a page that an earlier run read. */
  readonly scan: CrawlScan | undefined;
  /** Its fingerprint. */
  readonly texts: readonly number[];
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
  /** Where it is left what a later run must know to take over what this one read. */
  readonly traces?: Traces;
  /** The run before, whose numbers of addresses are this run's: what it read of pages that are unchanged is taken over. */
  readonly earlier?: EarlierRun;
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

export function gatherer(options: GatherOptions): Gatherer {
  const { store, addresses, asOf, linksOnly, notesSuspects = false, traces, earlier } = options;
  const { db } = store;
  const insertPage = db.prepare(
    'INSERT OR REPLACE INTO page (url, title, h1, lang, charset, metas, crumbs, published, published_from, rows, read_by, text_chars, main_chars, says_empty, skeleton, cluster, sha, links, forms, blocks) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?)',
  );
  const insertItems = rowsInserter(store, 'INSERT OR REPLACE INTO item (page, pos, url, title, day, via) VALUES', 6);
  const insertSuspect = db.prepare("INSERT OR REPLACE INTO fact (kind, key, body) VALUES ('to-look-at', ?, '1')");
  const insertDoubt = db.prepare("INSERT OR REPLACE INTO fact (kind, key, body) VALUES ('suspect', ?, ?)");
  const blocks = pageLinks(store, addresses, earlier?.blocks());
  const { read: readLinks } = blocks;
  const carried = earlier && carrier(store, addresses, blocks);
  const known = sameMarkup();
  const forms = newForms();
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
    days: (Day | null)[] = [],
  ): number {
    let pos = 0;
    const values: SQLInputValue[] = [];
    const dayFrom = url;
    for (const { href, title, date } of list.rows) {
      const target = resolve(href);
      const day = target === 0 ? null : (rowDay(date, addresses.canon(target) || dayFrom, asOf)?.day ?? null);
      days.push(day);
      if (target === 0) continue;
      values.push(page, pos, target, title.slice(0, 200), day, list.via);
      pos += 1;
    }
    insertItems(values);
    return pos;
  }

  const drop = (id: number): void => {
    for (const statement of forget) store.write(() => statement.run(id));
  };

  /** Takes over what an earlier run read of a page. */
  function again(before: EarlierPage, id: number, url: string, level: number): PageRead | undefined {
    if (carried === undefined) return undefined;
    const { sha, trace, suspect, isNoted } = before;
    const [, packedTexts, numbers] = trace;
    const texts = unpacked(packedTexts);
    const links = carried.follow(before, level);
    const twin = sha === undefined ? undefined : twins.meet(id, url, { sha });
    if (twin?.is === 'replace') drop(twin.id);
    traces?.page(id, trace);
    if (twin?.is === 'drop') {
      drop(id);
      return { scan: undefined, texts, links, more: 0 };
    }
    if (isNoted) store.write(() => insertSuspect.run(url));
    if (suspect !== undefined) store.write(() => insertDoubt.run(url, suspect));
    const met = numbers.flatMap((number) => earlier?.form(number) ?? []);
    carried.copy(id, forms.fresh(met));
    return { scan: undefined, texts, links, more: twin?.is === 'replace' ? 0 : 1 };
  }

  return {
    page(input, level) {
      const { id, url, contentType } = input;
      const before = input.isUnchanged === true ? earlier?.page(url) : undefined;
      const taken = before && again(before, id, url, level);
      if (taken) return taken;
      const { body } = input;
      const { html, charset } = decodePage(body, contentType);
      const scan = scanPage(html, known);
      const twin = twins.meet(id, url, body);
      if (twin.is === 'replace') drop(twin.id);
      const list = linksOnly ? undefined : rowsOf(scan, html);
      const links = readLinks({ url, charset, scan, level, scripted: scriptedHref, list });
      if (twin.is === 'drop') {
        drop(id);
        return { scan, texts: scan.texts, links: links.follow, more: 0 };
      }
      if (notesSuspects && (mayHoldNumbers(html) || hidesLinks(scan) || holdsSecrets(scan)))
        store.write(() => insertSuspect.run(url));
      let rows = 0;
      const days: (Day | null)[] = [];
      if (list) rows = items(id, url, list, links.resolve, days);
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
          linksOnly ? '' : forms.fresh(scan.forms),
          links.blocks,
        ),
      );
      if (traces) {
        const settled = isSettled(scan, url, published?.day, list, days) ? 1 : 0;
        traces.page(id, [settled, packed(scan.texts), scan.forms.map(formNumber)]);
      }
      return { scan, texts: scan.texts, links: links.follow, more: twin.is === 'replace' ? 0 : 1 };
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
