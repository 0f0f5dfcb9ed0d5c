import type { Capture } from '../run/capture.ts';
import type { OpenNet } from './net.ts';

const MINUTE_MS = 60_000;
const ROUNDS = 9;

/**
 * Asks for the home page once a minute and round, whoever wants it: it is the control of every look, the place where columns
 * and the search are looked for, and a site should not notice.
 *
 * @param home address where the site starts; where it leads is remembered too
 */
export function homeOnce(net: OpenNet, home: string, now: () => number = Date.now): OpenNet {
  const homes = new Set([home]);
  const asked = new Map<string, { readonly at: number; readonly capture: Promise<Capture> }>();
  return {
    ...net,
    fetch(ask) {
      const { url, method = 'GET', headers = {}, round = 0 } = ask;
      const isPlain = method === 'GET' && ask.body === undefined && Object.keys(headers).length === 0;
      if (!homes.has(url) || !isPlain || round >= ROUNDS) return net.fetch(ask);
      const key = `${round} ${url}`;
      const before = asked.get(key);
      if (before && now() - before.at < MINUTE_MS) return before.capture;
      const capture = net.fetch({ ...ask, cap: 'page' }).then((answer) => {
        const { status, headers: said } = answer;
        const target = status >= 300 && status < 400 ? URL.parse(said['location'] ?? '', url) : null;
        if (target !== null) homes.add(target.href);
        if (status === 0 || status >= 400) asked.delete(key); // what failed is asked again
        return answer;
      });
      asked.set(key, { at: now(), capture });
      return capture;
    },
  };
}
