import type { CDPSession } from 'puppeteer-core/internal/api/CDPSession.js';
import type { Answerer } from './answer.ts';
import type { Chromium } from './chromium.ts';
import { Late, within } from './deadline.ts';
import { hands, type Hands, type Viewport } from './hands.ts';
import { cookiesOf, intercept, type Traffic } from './intercept.ts';

export interface Deadlines {
  readonly navigateMs: number;
  /** No request for this long is quiet … */
  readonly quietMs: number;
  /** … and no page is waited for longer than this. */
  readonly settleMs: number;
  readonly evaluateMs: number;
  /** All of one page. */
  readonly pageMs: number;
}
export const usualDeadlines: Deadlines = {
  navigateMs: 15_000,
  quietMs: 500,
  settleMs: 8_000,
  evaluateMs: 10_000,
  pageMs: 60_000,
};

/** One tab: a page is loaded and looked at from a world of its own, which the page's scripts cannot reach. */
export interface Tab extends Hands {
  /** Goes to another page; what the page at hand was asked for is over. */
  load(url: string): Promise<void>;
  /** Address of the page as it is now. */
  url(): string;
  /** Status of the answer to the page; 0 when there was none. */
  status(): number;
  /** Value of an expression in our own world of the page; promises are awaited. */
  evaluate<T>(expression: string, ms?: number): Promise<T>;
  /** The same among the page's own scripts. */
  evaluateInPage<T>(expression: string, ms?: number): Promise<T>;
  /** Does something among the page's scripts, or in our world, and waits until what it set off has settled. */
  act(expression: string, where?: 'page' | 'ours'): Promise<void>;
  press(key: 'Enter'): Promise<void>;
  /** The browser's cookies for the page at hand, as a `Cookie` field. */
  cookies(): Promise<string>;
}

/** Scripts that are there before the page's own. */
export interface Preload {
  /** In our own world. */
  readonly ours: string;
  /** Among the page's scripts, where alone its errors can be heard. */
  readonly pages?: string;
}

/** A tab as the pool handles it. */
export interface OwnTab extends Tab {
  readonly targetId: string;
  close(): Promise<void>;
}

const world = 'gongkai';
/** How long an action may take to set off a navigation. */
const startsMs = 1_000;

export async function openTab(
  { connection }: Chromium,
  browserContextId: string,
  answer: Answerer,
  { viewport, deadlines, preload }: { viewport: Viewport; deadlines: Deadlines; preload: Preload },
): Promise<OwnTab> {
  const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank', browserContextId });
  const session: CDPSession = await connection._createSession({ targetId });
  const loads = counter(session);
  const { rest, ...used } = hands(session, viewport);
  const [traffic] = await Promise.all([
    intercept(session, targetId, answer),
    session.send('Page.enable'),
    session.send('Emulation.setDeviceMetricsOverride', { ...viewport, deviceScaleFactor: 1, mobile: false }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: preload.ours, worldName: world }),
    preload.pages !== undefined && session.send('Page.addScriptToEvaluateOnNewDocument', { source: preload.pages }),
  ]);
  session.on('Page.javascriptDialogOpening', ({ type }) => {
    // a page that asks whether to leave is left; every other question is answered with no
    session.send('Page.handleJavaScriptDialog', { accept: type === 'beforeunload' }).catch(() => undefined);
  });

  const run = async <T>(expression: string, ms: number, contextId?: number): Promise<T> => {
    const asked = session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      ...(contextId === undefined ? {} : { contextId }),
    });
    try {
      const { result, exceptionDetails } = await within(ms, 'evaluate', asked);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as T;
    } catch (error) {
      if (error instanceof Late) session.send('Runtime.terminateExecution').catch(() => undefined);
      throw error;
    }
  };
  // the target of a page and its main frame have one id
  const ownWorld = async (): Promise<number> => {
    const made = session.send('Page.createIsolatedWorld', { frameId: targetId, worldName: world });
    return (await within(deadlines.evaluateMs, 'evaluate', made)).executionContextId;
  };
  const settle = (): Promise<void> => quiet(traffic, deadlines);

  return {
    ...used,
    targetId,
    url: () => traffic.page.url,
    status: () => traffic.page.status,
    async load(url) {
      await rest();
      const loaded = loads.next();
      traffic.page = { url, status: 0 };
      const gone = session.send('Page.navigate', { url });
      const { errorText, isDownload } = await within(deadlines.navigateMs, 'navigate', gone);
      if (errorText !== undefined && traffic.page.status === 0) return;
      if (isDownload === true) return;
      await within(deadlines.navigateMs, 'navigate', loaded).catch((error: unknown) => {
        // a page that can be read is not lost because one of its pictures is slow
        if (!loads.isReadable()) throw error;
      });
      await settle();
    },
    evaluate: async (expression, ms = deadlines.evaluateMs) => run(expression, ms, await ownWorld()),
    evaluateInPage: (expression, ms = deadlines.evaluateMs) => run(expression, ms),
    async act(expression, where = 'page') {
      const context = where === 'ours' ? await ownWorld() : undefined;
      await afterwards(() => run(expression, deadlines.evaluateMs, context));
    },
    async press(key) {
      await afterwards(() => used.key(key));
    },
    cookies: () => within(deadlines.evaluateMs, 'evaluate', cookiesOf(session, traffic.page.url)),
    close: () => connection.send('Target.closeTarget', { targetId }).then(() => undefined),
  };

  async function afterwards(work: () => Promise<unknown>): Promise<void> {
    const loaded = loads.next();
    const before = traffic.lastAt;
    await work().catch((error: unknown) => {
      if (error instanceof Late) throw error; // a page that navigates away takes the answer of its script along
    });
    const started = performance.now();
    while (traffic.lastAt === before && performance.now() - started < startsMs) await pause(50);
    if (traffic.lastAt !== before) await within(deadlines.settleMs, 'navigate', loaded).catch(() => undefined); // it may have been no navigation
    await settle();
  }
}

/** Counts the page's loads, so that one can be waited for before it is asked for. */
function counter(session: CDPSession): { next(): Promise<void>; isReadable(): boolean } {
  let waiting: (() => void)[] = [];
  let readable = false;
  session.on('Page.domContentEventFired', () => (readable = true));
  session.on('Page.loadEventFired', () => {
    for (const wake of waiting) wake();
    waiting = [];
  });
  return {
    next() {
      readable = false;
      return new Promise((resolve) => waiting.push(resolve));
    },
    isReadable: () => readable,
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until nothing was asked for `quietMs` ms, or `settleMs` in all. */
async function quiet(traffic: Traffic, { quietMs, settleMs }: Deadlines): Promise<void> {
  const started = performance.now();
  for (;;) {
    const now = performance.now();
    const since = now - traffic.lastAt;
    if ((traffic.pending === 0 && since >= quietMs) || now - started >= settleMs) return;
    await pause(traffic.pending === 0 ? Math.max(10, quietMs - since) : 50);
  }
}
