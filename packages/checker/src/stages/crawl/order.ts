import { createHmac } from 'node:crypto';

const files =
  /\.(?:pdf|docx?|xlsx?|pptx?|wps|ofd|et|zip|rar|7z|gz|png|jpe?g|gif|bmp|webp|svg|ico|css|js|mjs|json|mp[34]|avi|flv|wmv|wma|swf|woff2?|ttf|eot|exe|apk|rtf|txt|csv|xml)(?:$|[?#])/i;

/** True for an address whose name says file: it is asked for by HEAD. */
export const isFile = (url: string): boolean => files.test(url);

/** 0 for what names columns, 1 for their further pages, 2 for the rest. */
function rank(url: string): number {
  if (/\/$|\/(?:index|default|main)\.\w+$/i.test(url)) return 0;
  return /(?:index|list|page|col|channel|column)[^/]*$/i.test(url) ? 1 : 2;
}

/**
 * The `most` addresses that are kept when a level is cut: columns first, then by HMAC(seed, address). Which they are does
 * not depend on which answer came first, and an evaluator with the seed can draw them again.
 */
export function cutLevel(urls: readonly string[], most: number, seed: string): ReadonlySet<string> {
  const keyed = urls.map((url) => ({
    url,
    rank: rank(url),
    key: createHmac('sha256', seed).update(url).digest('hex'),
  }));
  keyed.sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1));
  return new Set(keyed.slice(0, most).map(({ url }) => url));
}
