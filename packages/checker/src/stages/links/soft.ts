import { createHmac } from 'node:crypto';
import { addressState } from '../../run/addresses.ts';
import { outcomeOf } from '../../run/outcome.ts';
import { factRows } from '../../run/store/fact-rows.ts';
import { chainEnd, readUrls } from '../../facts/links/read-urls.ts';
import { resolveAddress } from '../../facts/scan/address.ts';
import { decodePage } from '../../facts/scan/charset.ts';
import { scanPage } from '../../facts/scan/scan.ts';
import { patternOf } from '../crawl/patterns.ts';
import { handlerOf } from '../crawl/fetch.ts';
import { takeIn } from '../crawl/intake.ts';
import { suspectOf, type Suspect } from '../crawl/suspects.ts';
import type { Tools } from '../tools.ts';
import { homesOf } from './homes.ts';

/** How a place answers for pages that cannot exist. */
export interface Fingerprint {
  /** Both random siblings were sent to the home page. */
  readonly toHome: boolean;
  /** Texts of the page both siblings show; empty when they are properly refused. */
  readonly texts: readonly number[];
  /** Its bytes, 0 when there is none. */
  readonly length: number;
}

/** Why a page that answers 200 counts as not there, kept for the second look. */
export interface SoftMark {
  readonly url: string;
  readonly toHome: boolean;
  readonly texts: readonly number[];
  /** Addresses that answer alike: the same folder and kind of name. */
  readonly group: string;
  /** A made-up neighbour that showed the same. */
  readonly sibling: string;
}

/** Share of texts two pages have in common. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  const left = new Set(a);
  const right = new Set(b);
  if (left.size === 0 || right.size === 0) return 0;
  let both = 0;
  for (const one of left) if (right.has(one)) both += 1;
  return both / (left.size + right.size - both);
}

/** A neighbour of an address that cannot exist: its last number, or its last word, made up by the seed. */
export function siblingOf(url: string, seed: string, n: number): string {
  const made = String(
    parseInt(
      createHmac('sha256', seed)
        .update(`${n} ${patternOf(url)}`)
        .digest('hex')
        .slice(0, 11),
      16,
    ),
  )
    .padStart(12, '7')
    .slice(0, 12);
  const start = url.indexOf('/', 8);
  const tail = url.slice(start);
  const query = tail.indexOf('?');
  const last = query < 0 ? tail.lastIndexOf('/', tail.length - 2) : query;
  const head = tail.slice(0, last + 1);
  const rest = tail.slice(last + 1);
  const numbered = rest.replace(/\d+(?=\D*$)/, made);
  if (numbered !== rest) return url.slice(0, start) + head + numbered;
  const worded = rest.replace(/(\.\w+)?\/?$/, (end) => `-${made}${end}`);
  return url.slice(0, start) + head + worded;
}

const isDeep = (url: string): boolean => (new URL(url).pathname.match(/[^/]+/g)?.length ?? 0) >= 2;
const ALIKE = 0.9;

/** Asks two made-up neighbours of every suspicious group, and marks the pages that are as little there as these. */
export async function findSoft(tools: Tools): Promise<void> {
  const { store, addresses, plan, signal } = tools;
  const facts = factRows(store);
  store.commit();
  const suspects = new Map((facts.all('suspect') as Suspect[]).map((suspect) => [suspect.url, suspect]));
  const urls = readUrls(store.db);
  const homes = homesOf(tools);
  const sentHome = [...urls.values()]
    .filter((row) => row.own && row.state === 2 && isDeep(row.url) && homes.has(chainEnd(urls, row).end.url))
    .map((row) => row.url);
  const prints = new Map<string, Fingerprint>();
  const groupOf = (url: string): string => patternOf(url).replace(/[^/]*(\.\w+)(?=$|\?)/, '*$1');

  for (const url of [...suspects.keys(), ...sentHome].toSorted()) {
    if (signal.aborted) return;
    if (homes.has(url)) continue;
    if (facts.has('soft', url) || facts.has('sound', url)) continue;
    const group = groupOf(url);
    let print = prints.get(group);
    if (!print)
      prints.set(
        group,
        (print = await fingerprint(
          tools,
          [1, 2].map((n) => siblingOf(url, plan.seed, n)),
        )),
      );
    let suspect = suspects.get(url);
    const sameLength = suspect?.length !== undefined && suspect.length === print.length && print.texts.length > 0;
    // a page under a file's name is read after all, unless it is byte for byte as long as the page for nothing
    if (suspect?.length !== undefined && !sameLength) suspect = await readSuspect(tools, suspect);
    const home = sentHome.includes(url);
    const alike = sameLength || (suspect !== undefined && likeness(suspect.texts, print.texts) >= ALIKE);
    const signs = [
      home,
      alike || (home && print.toHome),
      suspect?.says === true,
      suspect?.script === true,
      suspect?.file === true,
    ];
    const isSoft = signs.filter(Boolean).length >= 2;
    const id = addresses.find(url);
    if (isSoft && id !== undefined) {
      facts.put('soft', url, {
        url,
        toHome: home,
        texts: print.texts.length > 0 ? print.texts : (suspect?.texts ?? []),
        group,
        sibling: print.texts.length > 0 || print.toHome ? siblingOf(url, plan.seed, 1) : '',
      } satisfies SoftMark);
      addresses.settle(id, addressState.failed, 'soft-404');
    } else facts.put('sound', url, true);
  }
  store.commit();
}

/** Reads a page that only HEAD was asked of; what it links to is followed like any other's. */
async function readSuspect(tools: Tools, { url }: Suspect): Promise<Suspect | undefined> {
  const id = tools.addresses.find(url);
  if (id === undefined) return undefined;
  const capture = await tools.net.fetch({ url });
  if (tools.signal.aborted) return undefined;
  const handler = handlerOf(tools, () => {});
  handler.startLevel(tools.addresses.level(id));
  takeIn(handler, id, capture, 1);
  const { html } = decodePage(capture.body, capture.headers['content-type'] ?? '');
  return suspectOf(url, scanPage(html), true);
}

async function fingerprint(tools: Tools, siblings: readonly string[]): Promise<Fingerprint> {
  const seen: Fingerprint[] = [];
  for (const sibling of siblings) seen.push(await oneLook(tools, sibling));
  const [first, second] = seen;
  if (!first || !second) return { toHome: false, texts: [], length: 0 };
  return {
    toHome: first.toHome && second.toHome,
    length: first.length === second.length ? first.length : 0,
    texts: likeness(first.texts, second.texts) >= ALIKE ? first.texts : [],
  };
}

/** What a made-up address gets. */
export async function oneLook(tools: Tools, sibling: string, round = 0): Promise<Fingerprint> {
  const { net, addresses } = tools;
  const homes = homesOf(tools);
  let url = sibling;
  for (let hop = 0; hop < 6; hop += 1) {
    if (homes.has(url)) return { toHome: true, texts: [], length: 0 };
    const capture = await net.fetch({ url, round });
    const outcome = outcomeOf(capture);
    if (outcome.is === 'redirect') {
      const next = resolveAddress(outcome.location, url, 'utf-8');
      if (next === undefined) break;
      const known = addresses.find(next);
      if (known !== undefined && !addresses.isOwn(known)) break;
      url = next;
      continue;
    }
    if (outcome.is !== 'ok') break;
    const { html } = decodePage(capture.body, capture.headers['content-type'] ?? '');
    return { toHome: false, texts: scanPage(html).texts, length: capture.wire.length };
  }
  return { toHome: false, texts: [], length: 0 };
}
