import type { Reason } from '@gongkai/model';
import type { PageScan } from '../page.ts';
import { scriptedHref } from '../lists/scripted.ts';
import { readPageText } from '../inspect/read-page.ts';
import { mayBeWritten } from '../inspect/written.ts';
import { resolveAddress } from '../scan/address.ts';
import lexicon from './lexicon.json' with { type: 'json' };
import { isSameTitle } from './titles.ts';

/** A link that may be a result, in page order. */
export interface Hit {
  readonly url: string;
  readonly text: string;
}

/** One answer of a search engine, read. */
export interface ResultPage {
  /** Links outside the page's own chrome. */
  readonly hits: readonly Hit[];
  /** It says in words that it found nothing. */
  readonly saysNothing: boolean;
}

const nothing = new RegExp(lexicon.nothing, 'i');
const kinds = new Set(['a', 'script-list', 'onclick', 'area']);
const chrome = new Set(['nav', 'head', 'crumb', 'foot']);
const shortest = 4;

/** Reads a result page. `url` is where it came from after redirects, `action` the engine's address. */
export function readResults(scan: PageScan, url: string, charset: string, action: string): ResultPage {
  const base = scan.base === '' ? url : (resolveAddress(scan.base, url, charset) ?? url);
  const own = pathOf(action);
  const hits = new Map<string, string>();
  for (const { href, kind, region, text, hidden } of scan.links) {
    if (!kinds.has(kind) || hidden || chrome.has(region)) continue;
    if (text.length < shortest || lexicon.hitsLeft.includes(text)) continue;
    const at = resolveAddress(scriptedHref(href) ?? href, base, charset);
    // links back to the engine turn its pages and sort them
    if (at === undefined || pathOf(at) === own || at === url) continue;
    if (!hits.has(at)) hits.set(at, text);
  }
  const said = `${scan.opening} ${scan.saysEmpty}`;
  return { hits: [...hits].map(([at, text]) => ({ url: at, text })), saysNothing: nothing.test(said) };
}

/**
 * The same page with its notice of nothing taken back where that may be a template: where no visitor sees it, and on an
 * answer without a browser where a script may still bring results.
 */
export function noticed(page: ResultPage, html: string, via: 'http' | 'browser'): ResultPage {
  if (!page.saysNothing || page.hits.length > 0) return page;
  const { blocks } = readPageText(html, 'http://page.invalid/');
  const isSeen = blocks.some(({ text, hidden }) => !hidden && nothing.test(text));
  return isSeen && (via === 'browser' || !mayBeWritten(html)) ? page : { ...page, saysNothing: false };
}

const pathOf = (url: string): string => url.replace(/[?#].*$/s, '');

/** 1-based place of the item among the results, 0 when it is not there: by address, or by its title. */
export function positionOf(hits: readonly Hit[], item: { readonly url: string; readonly title: string }): number {
  const same = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  return hits.findIndex(({ url, text }) => same(url) === same(item.url) || isSameTitle(text, item.title)) + 1;
}

/** The results of a query: what the page shows and the answer to nonsense does not. */
export function without(hits: readonly Hit[], shown: readonly Hit[]): readonly Hit[] {
  const known = new Set(shown.map(({ url }) => url));
  return hits.filter(({ url }) => !known.has(url));
}

/**
 * Why an answer is no judgement on the engine; undefined when it is one. Asked of answers that show no result: a box for
 * logging in beside a list of results keeps nobody from them.
 */
export function barrierOf(status: number, scan: PageScan | undefined, html: string): Reason | undefined {
  if (status === 401) return 'site.login';
  if ([403, 406, 412, 418, 429, 521].includes(status)) return 'site.blocked';
  if (new RegExp(lexicon.challenge, 'i').test(html.slice(0, 20_000))) return 'site.blocked';
  if (!scan) return undefined;
  const said = `${scan.title} ${scan.h1} ${scan.opening.slice(0, 200)}`;
  const captchaField = new RegExp(lexicon.captchaFields, 'i');
  if (new RegExp(lexicon.captcha, 'i').test(said)) return 'site.captcha';
  if (scan.forms.some(({ fields }) => fields.some(({ name, hint }) => captchaField.test(`${name} ${hint}`))))
    return 'site.captcha';
  const hasPassword = scan.forms.some(({ fields }) => fields.some(({ type }) => type === 'password'));
  if (hasPassword && new RegExp(lexicon.login, 'i').test(`${scan.title} ${scan.h1}`)) return 'site.login';
  return undefined;
}
