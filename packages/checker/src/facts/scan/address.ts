import { percentEncode } from './legacy-bytes.ts';

// ids that a server hangs on every link of a visit: with them no address is ever met twice
const sessionPath = /;jsessionid=[^/?#]*/gi;
// a short sid is a site id (disclosure platforms), a long one a session
const sessionField = /^(?:(?:jsessionid|phpsessid|sessionid|aspsessionid\w*)=|sid=[\da-z]{16,}$)/i;

// ports of mail, telnet and the like, which browsers never speak to (Fetch Standard, "bad port"): nor do we
const deadPorts: ReadonlySet<string> = new Set(
  (
    '0 1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 111 113 115 117 119 123 ' +
    '135 137 139 143 161 179 389 427 465 512 513 514 515 526 530 531 532 540 548 554 556 563 587 601 636 989 990 993 995 ' +
    '1719 1720 1723 2049 3659 4045 4190 5060 5061 6000 6566 6665 6666 6667 6668 6669 6679 6697 10080'
  ).split(' '),
);

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
  if (url.port !== '' && deadPorts.has(url.port)) return undefined;
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
