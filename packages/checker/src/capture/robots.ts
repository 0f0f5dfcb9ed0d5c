import * as robotsParser from 'robots-parser';
import type { Capture, Net } from '../run/capture.ts';
import { outcomeOf } from '../run/outcome.ts';

/** What one host's robots.txt allows our program. */
export interface Robots {
  isAllowed(url: string): boolean;
  /** Seconds between requests the host asks for, 0 when it asks for none. */
  readonly delay: number;
  /** Set when the file could not be had for a server's fault, with what happened: then nothing may be asked for now. */
  readonly unreachable?: string;
  /** Addresses of its `Sitemap:` lines, as they are written. */
  readonly sitemaps: readonly string[];
  /** True when the whole host is closed to us. */
  readonly forbidsAll: boolean;
}

interface Parsed {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}
// a CommonJS function whose types say it is an ES module
const parse = (robotsParser as unknown as { default: (url: string, text: string) => Parsed }).default;

/** A host that allows everything. */
export const openToAll: Robots = { isAllowed: () => true, delay: 0, sitemaps: [], forbidsAll: false };

/**
 * RFC 9309: no file (4xx) allows everything (2.3.1.3); a server that fails, or that was reached and does not answer, forbids
 * everything for now (2.3.1.4). A host that cannot be connected to at all is no matter of robots: its pages say so.
 */
export async function readRobots(net: Net, origin: string, agent: string): Promise<Robots> {
  const first = await net.fetch({ url: `${origin}/robots.txt`, cap: 'probe' });
  // a first connection may simply be unlucky
  let capture: Capture = isSilent(first) ? await net.fetch({ url: first.url, cap: 'probe', round: 9 }) : first;
  for (let hop = 0; hop < 5 && capture.status >= 300 && capture.status < 400; hop += 1) {
    const next = URL.parse(capture.headers['location'] ?? '', capture.url);
    if (next === null || !/^https?:$/.test(next.protocol)) return openToAll;
    capture = await net.fetch({ url: next.href, cap: 'probe' });
  }
  // a wall is no fault of the server: it is one more way of not having the file, as 403 and 412 are
  const isFault = capture.status >= 500 && outcomeOf(capture).is !== 'open';
  if (isFault || isSilent(capture))
    return { ...openToAll, isAllowed: () => false, unreachable: `${capture.url} ${capture.error ?? capture.status}` };
  // a page instead of a file is no robots.txt: soft 404 is the rule on old servers
  const isHtml =
    /html/i.test(capture.headers['content-type'] ?? '') ||
    capture.body.toString('latin1', 0, 64).trimStart().startsWith('<');
  if (capture.status !== 200 || isHtml) return openToAll;
  // moved to another host or to https, they are still the rules of the host that was asked
  return parseRobots(`${origin}/robots.txt`, capture.body.toString('utf8', 0, 500_000), agent);
}

/** True when a server took the connection and gave no answer; not when we closed it ourselves, or never had one. */
const isSilent = ({ error, errorText = '' }: Capture): boolean =>
  (error === 'reset' || error === 'timeout') && !/CONNECT_TIMEOUT|ETIMEDOUT|UND_ERR_DESTROYED/.test(errorText);

export function parseRobots(url: string, text: string, agent: string): Robots {
  const sitemaps = sitemapsIn(text);
  if (!/^\s*disallow\s*:\s*\S/im.test(text) && !/^\s*crawl-delay/im.test(text)) return { ...openToAll, sitemaps };
  const robots = parse(url, text);
  const home = new URL('/', url).href;
  const touches = rulesTouch(text);
  return {
    isAllowed: (address) => !touches(address) || robots.isAllowed(address, agent) !== false,
    delay: robots.getCrawlDelay(agent) ?? 0,
    sitemaps,
    forbidsAll: robots.isAllowed(home, agent) === false,
  };
}

const MOST_SITEMAPS = 50;
const sitemapsIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(/^[ \t\ufeff]*sitemap[ \t]*:[ \t]*(\S+)/gim), ([, url = '']) => url).slice(0, MOST_SITEMAPS);

/** False when no rule of any agent can be about an address: its path begins like none of them. Most do not, and need no parse. */
function rulesTouch(text: string): (address: string) => boolean {
  const beginnings = [...text.matchAll(/^[ \t]*(?:dis)?allow[ \t]*:[ \t]*([^\s#]+)/gim)].map(([, path]) => {
    const plain = /^[!-~]*/.exec(path!)![0].split(/[*$%]/, 1)[0]!;
    return plain.startsWith('/') ? plain : '';
  });
  return (address) => {
    const slash = address.indexOf('/', 8);
    return (
      slash < 0 || address.includes('%', slash) || beginnings.some((beginning) => address.startsWith(beginning, slash))
    );
  };
}
