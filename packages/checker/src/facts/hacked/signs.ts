import type { PageText } from '../inspect/page-text.ts';
import { hiddenLinks } from './hidden-links.ts';
import { isTrusted, tradeIn } from './trades.ts';

/** A sign that somebody else has written on a page. */
export interface HackSign {
  /** `hidden-trade` · `hidden-links` (five hosts or more) · `trade-link` · `trade-title`. */
  readonly kind: 'hidden-trade' | 'hidden-links' | 'trade-link' | 'trade-title';
  /** What a person looks for on the page. */
  readonly shows: string;
}

const MANY_HOSTS = 5;

/**
 * Signs of a hacked page: links to other sites that are hidden and speak of a trade, hidden links to many strange hosts, links
 * or titles of such a trade in the open.
 *
 * @param isOwn whether a host is the site's own
 */
export function hackSigns(html: string, page: PageText, isOwn: (host: string) => boolean): readonly HackSign[] {
  const signs: HackSign[] = [];
  const strange = (url: string): string => {
    const host = URL.parse(url)?.host ?? '';
    return host === '' || isOwn(host) || isTrusted(host) ? '' : host;
  };
  const hidden = hiddenLinks(html, page.url).filter(({ url }) => strange(url) !== '');
  const trading = hidden.find(({ url, text }) => tradeIn(`${text} ${url}`, true) !== undefined);
  if (trading) signs.push({ kind: 'hidden-trade', shows: `${trading.text} ${trading.url} (${trading.by})` });
  const hosts = new Set(hidden.map(({ url }) => strange(url)));
  if (hosts.size >= MANY_HOSTS)
    signs.push({ kind: 'hidden-links', shows: `${[...hosts].slice(0, 5).join(' ')} (${hidden[0]?.by ?? ''})` });
  const known = new Set(hidden.map(({ url }) => url));
  const open = page.links.find(
    ({ url, text }) => !known.has(url) && strange(url) !== '' && tradeIn(text, true) !== undefined,
  );
  if (open) signs.push({ kind: 'trade-link', shows: `${open.text} ${open.url}`.slice(0, 200) });
  const { title, metas } = page.scan;
  const titled = [title, metas['description'] ?? '', metas['keywords'] ?? ''].find(
    (text) => tradeIn(text) !== undefined,
  );
  if (titled !== undefined) signs.push({ kind: 'trade-title', shows: titled.slice(0, 120) });
  return signs;
}
