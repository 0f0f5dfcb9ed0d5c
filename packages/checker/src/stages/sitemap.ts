import { addressState } from '../run/addresses.ts';
import { inflate } from '../capture/inflate.ts';
import { usualCaps } from '../capture/net.ts';
import type { Capture } from '../run/capture.ts';
import { isRefusal, outcomeOf } from '../run/outcome.ts';
import { factRows } from '../run/store/fact-rows.ts';
import { resolveAddress } from '../facts/scan/address.ts';
import { decodePage } from '../facts/scan/charset.ts';
import { namedFact, type NamedPages } from '../facts/sitemap/named-pages.ts';
import { readSitemap } from '../facts/sitemap/read-sitemap.ts';
import { drain } from './crawl/drain.ts';
import { handlerOf } from './crawl/fetch.ts';
import { takeIn } from './crawl/intake.ts';
import { cutLevel, isFile } from './crawl/order.ts';
import { briefPatience } from './crawl/patience.ts';
import { isAbsurd } from './crawl/patterns.ts';
import { openTraps } from './crawl/trap-state.ts';
import type { Tools } from './tools.ts';

const MOST_FILES = 50;
const MOST_ADDRESSES = 100_000;
const MOST_HOPS = 3;

/**
 * Reads pages that the site's own sitemap names and no link leads to, as far as the crawl left room: what is there is not
 * absent. They are known apart from the others: their links are not followed, and count for no check of links. A site without
 * a sitemap is none the worse for it.
 */
export async function readNamedPages(tools: Tools): Promise<void> {
  const { addresses, counted, plan, signal, store } = tools;
  if (plan.pages !== undefined) return;
  const facts = factRows(store);
  if (!facts.has(namedFact, 'read')) {
    const room = plan.maxPages - counted.pages;
    if (room <= 0 || signal.aborted) return;
    const found = await chosen(tools, room);
    if (signal.aborted) return;
    for (const url of found.urls) addresses.addNamed(url);
    facts.put(namedFact, 'read', found.fact);
  }
  await readAll(tools);
  store.commit();
}

/** Asks for those without an answer; a resumed run goes on where it was. */
async function readAll(tools: Tools): Promise<void> {
  const { addresses, signal, net, counted, tell, robotsOf } = tools;
  const ids = [...addresses.met()].filter(
    (id) => addresses.isApart(id) && addresses.isOwn(id) && addresses.state(id) === addressState.known,
  );
  if (ids.length === 0) return;
  const handler = handlerOf(tools, () => {});
  handler.startLevel(1);
  const originOf = (url: string): string => url.slice(0, url.indexOf('/', 8));
  const kind = briefPatience(
    async (origin) => !isRefusal(await net.fetch({ url: `${origin}/`, round: 9, cap: 'probe' })),
  );
  await drain(ids, 4, signal, async (id) => {
    const url = addresses.canon(id);
    if (!(await robotsOf(url)).isAllowed(url)) return addresses.settle(id, addressState.leftOut, 'robots.disallow');
    if (!(await kind.mayAsk(originOf(url)))) return addresses.settle(id, addressState.leftOut, 'site.blocked');
    const capture = await net.fetch({ url });
    if (signal.aborted && capture.error !== undefined) return;
    kind.heard(originOf(url), isRefusal(capture));
    addresses.apart(() => takeIn(handler, id, capture, 1));
    const { pages, requests } = counted;
    tell({ event: 'progress', stage: 'fetch', done: pages, of: addresses.size, pages, requests, url });
  });
}

interface Chosen {
  readonly urls: ReadonlySet<string>;
  readonly fact: NamedPages;
}

async function chosen(tools: Tools, room: number): Promise<Chosen> {
  const { addresses, robotsOf, homeUrl, plan, store } = tools;
  const { files, named, isCut } = await namedBy(tools);
  const traps = openTraps(store);
  const { isAllowed } = await robotsOf(homeUrl);
  const isKnown = (url: string): boolean =>
    addresses.find(url) !== undefined || addresses.find(url.replace(/^https?/, swapped)) !== undefined;
  const unlinked = [...named].filter((url) => !isFile(url) && !isKnown(url));
  const open = unlinked.filter((url) => isAllowed(url) && !isAbsurd(url) && !traps.isStopped(url));
  const urls = cutLevel(open, room, plan.seed);
  return { urls, fact: { files, named: named.size, unlinked: unlinked.length, asked: urls.size, isCut } };
}

const swapped = (scheme: string): string => (scheme === 'http' ? 'https' : 'http');

/** Addresses of the site that its sitemaps name: those of robots.txt, else the usual one, and the files an index leads to. */
async function namedBy({ robotsOf, homeUrl, hosts, net, warc, signal }: Tools): Promise<{
  readonly files: readonly string[];
  readonly named: ReadonlySet<string>;
  readonly isCut: boolean;
}> {
  const robots = await robotsOf(homeUrl);
  const isOurs = (url: string): boolean => hosts.has(new URL(url).host);
  const first = [...robots.sitemaps, '/sitemap.xml'].map((href) => resolveAddress(href, homeUrl, 'utf-8') ?? '');
  const queue = new Set(first.filter((url) => url !== '' && isOurs(url) && robots.isAllowed(url)));
  const files: string[] = [];
  const named = new Set<string>();
  let isCut = false;
  let asked = 0;
  for (const file of queue) {
    if (signal.aborted) break;
    if (asked >= MOST_FILES || named.size >= MOST_ADDRESSES) {
      isCut = true;
      break;
    }
    asked += 1;
    const capture = await ask(net, file, (url) => isOurs(url) && robots.isAllowed(url));
    if (capture === undefined) continue;
    const { body, truncated } = unpacked(capture);
    const { html } = decodePage(body, 'text/xml; charset=utf-8');
    const read = readSitemap(html, MOST_ADDRESSES - named.size);
    if (read.is === 'none') continue;
    warc.keep(capture);
    files.push(file);
    isCut ||= read.isCut || truncated !== undefined || capture.truncated !== undefined;
    for (const loc of read.locs) {
      const url = resolveAddress(loc, file, 'utf-8');
      if (url !== undefined && isOurs(url)) (read.is === 'files' ? queue : named).add(url);
    }
  }
  return { files, named, isCut };
}

/** An answer, where redirects that stay on the site lead; undefined when there is none. */
async function ask(net: Tools['net'], file: string, mayAsk: (url: string) => boolean): Promise<Capture | undefined> {
  let url = file;
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    const capture = await net.fetch({ url });
    const outcome = outcomeOf(capture);
    if (outcome.is === 'ok') return capture.body.length > 0 ? capture : undefined;
    if (outcome.is !== 'redirect') return undefined;
    const next = resolveAddress(outcome.location, url, 'utf-8');
    if (next === undefined || !mayAsk(next)) return undefined;
    url = next;
  }
  return undefined;
}

/** A file that is packed itself, whatever its name and type, is unpacked within the bounds of a page. */
const unpacked = ({ body }: Capture): ReturnType<typeof inflate> =>
  body[0] === 0x1f && body[1] === 0x8b ? inflate(body, 'gzip', usualCaps.page) : { body };
