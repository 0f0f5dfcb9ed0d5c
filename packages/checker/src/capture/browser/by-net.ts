import type { Net } from '../../run/capture.ts';
import type { Answerer, BrowserAnswer, BrowserRequest } from './answer.ts';
import { cookieJar, mergedCookies } from './cookies.ts';
import leftOut from './left-out.json' with { type: 'json' };

export interface ByNetOptions {
  readonly net: Net;
  /** Which look this is; each has connections of its own. */
  readonly round: number;
  /** Whether an address may be asked for at all: a scan without a contact asks nobody but the site. */
  readonly mayAsk: (url: string) => boolean;
  /** Pictures, styles and scripts that were fetched already, shared by the looks of one run. */
  readonly kept: KeptAnswers;
  /** What the run folder holds of an address, tried before the network. */
  readonly replay?: (url: string) => BrowserAnswer | undefined;
}

/** Answers kept in memory, up to `room` bytes. */
export interface KeptAnswers {
  get(url: string): BrowserAnswer | undefined;
  set(url: string, answer: BrowserAnswer): void;
}

export function keptAnswers(room = 64 << 20): KeptAnswers {
  const all = new Map<string, BrowserAnswer>();
  let left = room;
  return {
    get: (url) => all.get(url),
    set(url, answer) {
      const size = answer === 'abort' ? 0 : answer.body.length;
      if (all.has(url) || size > left) return;
      left -= size;
      all.set(url, answer);
    },
  };
}

/** What browsers send that a server's answer depends on; the rest is ours (who asks, how it is packed) or nobody's. */
const passed = ['accept', 'content-type', 'referer', 'x-requested-with', 'origin'];

/** Answers a page's requests through the run's own network: its guard, its pace, its caps. Cookies live as long as this. */
export function byNet({ net, round, mayAsk, kept, replay }: ByNetOptions): Answerer {
  const cookies = cookieJar();
  return async (request) => {
    if (isLeftOut(request)) return 'abort';
    const url = request.url.replace(/#.*$/s, '');
    if (!mayAsk(url)) return 'abort';
    const isPart =
      request.method === 'GET' && request.type !== 'Document' && request.type !== 'XHR' && request.type !== 'Fetch';
    const known = isPart
      ? kept.get(url)
      : request.type === 'Document' && request.method === 'GET'
        ? replay?.(url)
        : undefined;
    if (known) {
      // a page that was read before has set its cookies before
      if (known !== 'abort') cookies.keep(url, known.headers['set-cookie']);
      return known;
    }
    const cookie = mergedCookies(cookies.for(url), request.headers['cookie'] ?? '');
    const { status, headers, body, error } = await net.fetch({
      url,
      method: request.method === 'POST' ? 'POST' : request.method === 'HEAD' ? 'HEAD' : 'GET',
      headers: { ...pick(request.headers), ...(cookie === '' ? {} : { cookie }) },
      ...(request.body && { body: request.body }),
      round,
      cap: 'page',
    });
    if (error !== undefined) return 'abort';
    cookies.keep(url, headers['set-cookie']);
    const answer = { status, headers, body };
    if (isPart) kept.set(url, answer);
    return answer;
  };
}

const builds = new Set(['Script', 'Stylesheet', 'XHR', 'Fetch', 'Document']);
/** A page that asks for more is no page: what it asks for beyond is not asked of the site. */
const mostAsked = 400;

/** The requests of one page after the other, with an end to each. */
export interface PageLedger {
  readonly answer: Answerer;
  /** What the page at hand is built of and was not given: what is wrong with such a page proves nothing. */
  readonly missing: readonly string[];
  /** Another page begins, and begins anew each time it is asked for. */
  turn(page: string): void;
}

export function pageLedger(answer: Answerer, most = mostAsked): PageLedger {
  const missing: string[] = [];
  let asked = 0;
  let at = '';
  return {
    missing,
    turn(page) {
      missing.length = 0;
      asked = 0;
      at = page;
    },
    async answer(request) {
      asked = request.type === 'Document' && request.url === at ? 0 : asked + 1;
      const given = asked > most ? 'abort' : await answer(request);
      if (given === 'abort' && builds.has(request.type) && !isLeftOut(request) && missing.length < most)
        missing.push(request.url);
      return given;
    },
  };
}

/** Counters learn nothing from us, and films are not looked at. */
export function isLeftOut({ url, type, method }: BrowserRequest): boolean {
  if (leftOut.types.includes(type) || !['GET', 'HEAD', 'POST'].includes(method)) return true;
  const { hostname } = new URL(url);
  return leftOut.counters.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

function pick(headers: Readonly<Record<string, string>>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers))
    if (passed.includes(name.toLowerCase())) found[name.toLowerCase()] = value;
  return found;
}
