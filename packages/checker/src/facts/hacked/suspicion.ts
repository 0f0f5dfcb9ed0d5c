import type { CrawlScan, ScannedLink } from '../page.ts';
import { addressSecrets } from '../personal/address-secrets.ts';

const ZERO = 48;
const NINE = 57;
const SHORTEST = 11;

/**
 * Whether a page must be looked at for numbers of persons: it has a run of 11, 18 or 16–19 digits that could be one. Every
 * page of a crawl is asked: a run of eleven cannot hide between every eleventh character, so one in eleven is looked at.
 */
export function mayHoldNumbers(html: string): boolean {
  const isDigit = (at: number): boolean => {
    const code = html.charCodeAt(at);
    return code >= ZERO && code <= NINE;
  };
  for (let at = SHORTEST - 1; at < html.length; at += SHORTEST) {
    if (!isDigit(at)) continue;
    let from = at;
    while (from > 0 && isDigit(from - 1)) from -= 1;
    let end = at + 1;
    while (isDigit(end)) end += 1;
    at = Math.max(at, end);
    if (couldBe(html, from, end)) return true;
  }
  return false;
}

/** Runs in addresses (`art_2024…`, `P0202…`) are told by the sign before them. */
function couldBe(html: string, from: number, end: number): boolean {
  const before = html.charAt(from - 1);
  if (/[A-Za-z_/=.-]/.test(before)) return false;
  const length = end - from;
  if (length === 11) return html.charAt(from) === '1' && html.charCodeAt(from + 1) >= 51;
  if (length === 17) return /[Xx]/.test(html.charAt(end));
  return length >= 16 && length <= 19;
}

type Links = Pick<CrawlScan, 'links' | 'stretches'>;

/** True when a link of the page leads to another host from where nobody sees it. */
export const hidesLinks = somewhere(
  ({ hidden, kind, href }) => hidden && kind === 'a' && /^(?:https?:)?\/\//i.test(href),
);

/** True when an address the page leads to carries a password or a token. */
export const holdsSecrets = somewhere(
  ({ href }) => (href.includes('@') || href.includes('?')) && addressSecrets([href]).length > 0,
);

/** Whether any link of a page is such a one. Menus and footers that stood on an earlier page were asked there. */
function somewhere(isSuch: (link: ScannedLink) => boolean): (scan: Links) => boolean {
  const known = new WeakMap<Stretch, boolean>();
  const isIn = (stretch: Stretch): boolean => {
    const before = known.get(stretch);
    if (before !== undefined) return before;
    const found = stretch.links.some(isSuch);
    known.set(stretch, found);
    return found;
  };
  return ({ links, stretches }) => {
    let at = 0;
    for (const { at: begin, stretch } of stretches) {
      for (; at < begin; at += 1) if (isSuch(links[at]!)) return true;
      if (isIn(stretch)) return true;
      at += stretch.links.length;
    }
    for (; at < links.length; at += 1) if (isSuch(links[at]!)) return true;
    return false;
  };
}

type Stretch = CrawlScan['stretches'][number]['stretch'];
