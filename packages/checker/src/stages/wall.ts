import { setTimeout as pause } from 'node:timers/promises';
import { keptAnswers } from '../capture/browser/by-net.ts';
import type { CookieJar } from '../capture/browser/cookies.ts';
import type { BrowserPool, BrowserSession } from '../capture/browser/pool.ts';
import type { Capture } from '../run/capture.ts';
import { outcomeOf } from '../run/outcome.ts';
import { mayAskHost } from './links/verify.ts';
import type { Tools } from './tools.ts';
import { answersOf } from './told-charset.ts';

/** One visit in the browser to an address that a wall stands before: the page as it was drawn; undefined when the wall stays. */
export type Visitor = (url: string) => Promise<Capture | undefined>;

/** How often it is looked whether the wall's script has come to its end. */
const LOOK_MS = 250;

/**
 * Visits by one session of the browser, one after the other. A wall that is passed gives cookies, as to any visitor; they go
 * into the jar, for as long as this run. Nothing is tried a second time, and no wall is told anything but who we are.
 *
 * @param settleMs how long a wall's script is waited for
 */
export function visitor(
  tools: Pick<Tools, 'net' | 'plan' | 'robotsOf' | 'signal'>,
  pool: () => BrowserPool | undefined,
  jar: CookieJar,
  settleMs: number,
): { readonly visit: Visitor; close(): Promise<void> } {
  const { net, plan, robotsOf, signal } = tools;
  let session: BrowserSession | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const once = async (url: string): Promise<Capture | undefined> => {
    if (signal.aborted || !(await robotsOf(url)).isAllowed(url)) return undefined;
    session ??= pool()?.session(
      answersOf({ net, round: 0, mayAsk: (at) => mayAskHost(plan, at), kept: keptAnswers() }),
    );
    const at = Date.now();
    const visit = await session?.visit(url, async (tab) => {
      for (const since = performance.now(); performance.now() - since < settleMs && !signal.aborted;) {
        const html = await tab.evaluate<string>('document.documentElement?.outerHTML ?? ""').catch(() => '');
        const drawn = captureOf(url, at, tab.status(), html);
        if (html !== '' && outcomeOf(drawn).is === 'ok')
          return { drawn, page: tab.url(), cookies: await tab.cookies() };
        await pause(LOOK_MS);
      }
      return undefined;
    });
    if (signal.aborted || visit?.ok !== true || visit.value === undefined) return undefined;
    const { drawn, page, cookies } = visit.value;
    for (const pair of cookies.split('; ')) jar.keep(page, `${pair}; path=/`);
    return drawn;
  };
  return {
    visit(url) {
      const mine = turn.then(() => once(url));
      turn = mine;
      return mine;
    },
    close: async () => session?.close(),
  };
}

/** The drawn page as an answer: what the crawl reads, and keeps as evidence. */
function captureOf(url: string, at: number, status: number, html: string): Capture {
  const body = Buffer.from(html);
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return { url, method: 'GET', at, status, headers, body, wire: body, ttfbMs: 0, totalMs: Date.now() - at };
}
