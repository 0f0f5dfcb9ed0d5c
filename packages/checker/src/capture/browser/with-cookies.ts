import type { Ask, Capture, Net } from '../../run/capture.ts';
import { mergedCookies, type CookieJar } from './cookies.ts';

/** The network with the cookies of a jar: nothing changes while that holds none for an address. */
export const withCookies = <N extends Net>(net: N, jar: CookieJar): N => ({
  ...net,
  async fetch(ask: Ask): Promise<Capture> {
    const kept = jar.for(ask.url);
    if (kept === '') return net.fetch(ask);
    const cookie = mergedCookies(kept, ask.headers?.['cookie'] ?? '');
    const answer = await net.fetch({ ...ask, headers: { ...ask.headers, cookie } });
    jar.keep(ask.url, answer.headers['set-cookie']);
    return answer;
  },
});
