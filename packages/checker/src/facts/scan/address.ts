import { percentEncode } from './legacy-bytes.ts';

// ids that a server hangs on every link of a visit: with them no address is ever met twice
const sessionPath = /;jsessionid=[^/?#]*/gi;
// a short sid is a site id (disclosure platforms), a long one a session
const sessionField = /^(?:(?:jsessionid|phpsessid|sessionid|aspsessionid\w*)=|sid=[\da-z]{16,}$)/i;

/**
 * The absolute address a link leads to, without fragment, credentials and session id; undefined for what no HTTP client
 * can ask for. As browsers do, a query on a page in GBK is written in GBK, a path always in UTF-8.
 *
 * @param raw the attribute, entities decoded
 */
export function resolveAddress(raw: string, base: string, charset: string): string | undefined {
  let written = raw;
  if (charset !== 'utf-8') {
    const query = written.indexOf('?');
    if (query >= 0) {
      const hash = written.indexOf('#', query);
      const end = hash < 0 ? written.length : hash;
      written = written.slice(0, query) + percentEncode(written.slice(query, end), charset) + written.slice(end);
    }
  }
  const url = URL.parse(written, base);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') return undefined;
  if (url.hash !== '' || url.href.endsWith('#')) url.hash = '';
  if (url.username !== '' || url.password !== '') {
    url.username = '';
    url.password = '';
  }
  if (url.pathname.includes(';')) url.pathname = url.pathname.replace(sessionPath, '');
  if (url.search.length > 4 && /s(?:ess|id)/i.test(url.search)) {
    const fields = url.search.slice(1).split('&');
    const kept = fields.filter((field) => !sessionField.test(field));
    const query = kept.join('&');
    // the setter takes one leading ? away, and a lone ? would stay
    if (kept.length !== fields.length) url.search = query === '' ? '' : `?${query}`;
  }
  return url.href;
}

/** What a `href` is when it is not an address: a dead control, another program's business, or a script. */
export function linkNature(raw: string): 'address' | 'empty' | 'fragment' | 'script' | 'other' {
  const text = raw.trim();
  if (text === '') return 'empty';
  if (text.startsWith('#')) return 'fragment';
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(text.replace(/[\t\n\r]/g, ''))?.[1]?.toLowerCase();
  if (scheme === undefined || scheme === 'http' || scheme === 'https') return 'address';
  return scheme === 'javascript' ? 'script' : 'other';
}
