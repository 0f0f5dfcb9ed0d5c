import { Parser } from 'htmlparser2';
import { fetchPublic, type Fetched } from '../../http/public-fetch.ts';

/** Whether each page of a pair holds the link to the other; undefined where a page could not be had. */
export interface PairLinks {
  readonly forward: boolean | undefined;
  readonly back: boolean | undefined;
}

const withoutHash = (address: string): string => address.replace(/#.*$/, '').replace(/\/$/, '');

/** Whether a page links to an address. Bytes are read as Latin-1: addresses are ASCII whatever the page is written in. */
export function linksTo(page: Extract<Fetched, { readonly kind: 'page' }>, address: string): boolean {
  let base = page.url;
  let isFound = false;
  const parser = new Parser({
    onopentag(name, { href }) {
      if (href === undefined || isFound) return;
      if (name === 'base' && URL.canParse(href, page.url)) base = new URL(href, page.url).href;
      if ((name === 'a' || name === 'area') && URL.canParse(href, base))
        isFound = withoutHash(new URL(href, base).href) === withoutHash(new URL(address, page.url).href);
    },
  });
  parser.end(new TextDecoder('latin1').decode(page.body));
  return isFound;
}

/** Fetches document and interpretation and looks for the link to the other in each (JY-048 相互链接). */
export async function pairLinks(
  documentUrl: string,
  interpretationUrl: string,
  allowPrivate: readonly string[],
): Promise<PairLinks> {
  const [document, interpretation] = await Promise.all([
    fetchPublic(documentUrl, allowPrivate),
    fetchPublic(interpretationUrl, allowPrivate),
  ]);
  const has = (page: Fetched, address: string): boolean | undefined =>
    page.kind === 'page' && page.status === 200 ? linksTo(page, address) : undefined;
  return { forward: has(document, interpretationUrl), back: has(interpretation, documentUrl) };
}
