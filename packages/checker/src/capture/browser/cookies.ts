/** The cookies of one browser context: what servers set, and what goes back to them. Nothing outlives the run. */
export interface CookieJar {
  /** Keeps what an answer sets; several cookies may stand in one field, joined by `, `. */
  keep(url: string, setCookie: string | undefined): void;
  /** Value of the `Cookie` field for a request, '' when there is none. */
  for(url: string): string;
}

interface Cookie {
  readonly name: string;
  readonly value: string;
  /** Host it came from, or the domain it names. */
  readonly domain: string;
  readonly exact: boolean;
  readonly path: string;
  readonly secure: boolean;
}

/** Two values of the `Cookie` field as one; where both name a cookie, the first is right. */
export function mergedCookies(first: string, second: string): string {
  const pairs = (text: string): readonly (readonly [string, string])[] =>
    text.split('; ').flatMap((pair) => (pair === '' ? [] : [[pair.split('=', 1)[0] ?? '', pair] as const]));
  return [...new Map([...pairs(second), ...pairs(first)]).values()].join('; ');
}

export function cookieJar(): CookieJar {
  const all = new Map<string, Cookie>();
  return {
    keep(url, setCookie) {
      const { hostname } = new URL(url);
      // a comma inside Expires is followed by a day, never by `name=`
      for (const one of setCookie?.split(/,\s*(?=[^;,\s]+=)/) ?? []) {
        const cookie = read(one, hostname);
        if (cookie === undefined) continue;
        const key = `${cookie.domain} ${cookie.path} ${cookie.name}`;
        if (cookie.value === '' || /max-age=(?:0|-\d)/i.test(one)) all.delete(key);
        else all.set(key, cookie);
      }
    },
    for(url) {
      const { hostname, pathname, protocol } = new URL(url);
      return [...all.values()]
        .filter(({ domain, exact }) => hostname === domain || (!exact && hostname.endsWith(`.${domain}`)))
        .filter(({ path }) => pathname.startsWith(path))
        .filter(({ secure }) => !secure || protocol === 'https:')
        .map(({ name, value }) => `${name}=${value}`)
        .join('; ');
    },
  };
}

function read(text: string, host: string): Cookie | undefined {
  const [pair = '', ...attributes] = text.split(';').map((part) => part.trim());
  const at = pair.indexOf('=');
  if (at < 1) return undefined;
  const named = (name: string): string | undefined =>
    attributes.find((part) => part.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
  const domain = named('domain')?.replace(/^\./, '').toLowerCase() ?? '';
  // a cookie for a domain that is not the host's own, or for a whole top level, is not kept
  if (domain !== '' && host !== domain && !(host.endsWith(`.${domain}`) && domain.includes('.'))) return undefined;
  return {
    name: pair.slice(0, at).trim(),
    value: pair.slice(at + 1).trim(),
    domain: domain === '' ? host : domain,
    exact: domain === '',
    path: named('path')?.startsWith('/') === true ? (named('path') ?? '/') : '/',
    secure: attributes.some((part) => part.toLowerCase() === 'secure'),
  };
}
