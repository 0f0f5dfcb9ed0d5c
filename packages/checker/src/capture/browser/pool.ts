import { Fault, type Reason } from '@gongkai/model';
import type { Answerer } from './answer.ts';
import { startChromium, type Chromium } from './chromium.ts';
import { Late, within } from './deadline.ts';
import { killHogs } from './memory.ts';
import type { Viewport } from './hands.ts';
import { openTab, usualDeadlines, type Deadlines, type OwnTab, type Preload, type Tab } from './tab.ts';

/** What became of a visit: what was looked for, or why the page could not be looked at. */
type Visit<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: Reason; readonly detail: string };

/** Visits in one browser context: cookies and caches of their own. One at a time. */
export interface BrowserSession {
  /**
   * Loads a page and hands it over. Tried once more when the page hangs or the browser dies, and lost after that; lost for
   * `tool.no-browser` when there is no browser to be had. Never throws.
   */
  visit<T>(url: string, look: (tab: Tab) => Promise<T>): Promise<Visit<T>>;
  close(): Promise<void>;
}

/** The browser of a run. It starts with the first visit, and anew after a crash and after every 100 pages. */
export interface BrowserPool {
  /**
   * @param answer the only network the pages have
   * @param preload scripts put into every page before its own
   */
  session(answer: Answerer, preload?: Preload): BrowserSession;
  /** `Chromium 156.0.8078.79, sandbox on`; '' before the first visit. */
  describe(): string;
  /** Process id of the browser, undefined while there is none. */
  pid(): number | undefined;
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly executablePath: string;
  readonly viewport?: Viewport;
  readonly deadlines?: Partial<Deadlines>;
  readonly pagesPerBrowser?: number;
  /** What one process may take. */
  readonly memoryBytes?: number;
  /** A new tab is a new window, and costs as much as three pages; 5 a tab made a sample of 20 pages a tenth dearer. */
  readonly navigationsPerTab?: number;
}

/** The browser broke, whatever the page was. */
class Broken extends Error {}

interface Running {
  readonly chromium: Chromium;
  /** Opens a tab of ours; a window that a page opens is none of them and is closed at once. */
  open(make: () => Promise<OwnTab>): Promise<OwnTab>;
  readonly crashed: Map<string, () => void>;
  pages: number;
}

export function browserPool(options: PoolOptions): BrowserPool {
  const { executablePath, viewport = { width: 1366, height: 768 } } = options;
  const { pagesPerBrowser = 100, navigationsPerTab = 25 } = options;
  const deadlines = { ...usualDeadlines, ...options.deadlines };
  let running: Running | undefined;
  let described = '';

  const stop = async (): Promise<void> => {
    const old = running;
    running = undefined;
    await old?.chromium.close();
  };
  const browser = async (): Promise<Running> => {
    if (running && (running.chromium.isGone() || running.pages >= pagesPerBrowser)) await stop();
    if (!running) {
      running = await watched(await startChromium(executablePath));
      described = `${running.chromium.version}, sandbox ${running.chromium.sandbox}`;
    }
    return running;
  };

  const session = (answer: Answerer, preload: Preload = { ours: '' }): BrowserSession => {
    let home: { in: Running; context: string } | undefined;
    let tab: OwnTab | undefined;
    let uses = 0;

    let worn: OwnTab | undefined;

    /** A worn tab closes after its follower has loaded: while it lives, the follower gets its process, warm as it is. */
    const dropWorn = async (): Promise<void> => {
      const old = worn;
      worn = undefined;
      if (old) await within(deadlines.evaluateMs, 'close', old.close()).catch(() => undefined);
    };
    const dropContext = async (): Promise<void> => {
      tab = undefined;
      worn = undefined;
      const old = home;
      home = undefined;
      if (!old || old.in.chromium.isGone()) return;
      const gone = old.in.chromium.connection.send('Target.disposeBrowserContext', { browserContextId: old.context });
      await within(deadlines.evaluateMs, 'close', gone).catch(() => undefined);
    };
    const ready = async (): Promise<{ in: Running; tab: OwnTab }> => {
      const now = await browser();
      if (home?.in !== now) {
        tab = undefined;
        worn = undefined;
        home = { in: now, context: await newContext(now.chromium) };
      }
      if (tab && uses >= navigationsPerTab) {
        worn = tab;
        tab = undefined;
      }
      if (!tab) {
        const { context } = home;
        tab = await now.open(() => openTab(now.chromium, context, answer, { viewport, deadlines, preload }));
        uses = 0;
      }
      uses += 1;
      now.pages += 1;
      return { in: now, tab };
    };
    const once = async <T>(url: string, look: (tab: Tab) => Promise<T>): Promise<T> => {
      const at = await within(deadlines.pageMs, 'open', ready());
      const crash = new Promise<never>((_resolve, reject) => {
        at.in.crashed.set(at.tab.targetId, () => reject(new Broken('the page crashed')));
      });
      crash.catch(() => undefined);
      const watch = setInterval(() => killHogs(at.in.chromium.pid, options.memoryBytes), 500);
      try {
        const work = at.tab.load(url).then(async () => {
          await dropWorn();
          return look(at.tab);
        });
        return await within(deadlines.pageMs, 'page', Promise.race([work, crash]));
      } catch (error) {
        // a closed pipe shows itself as an error of whatever was asked last
        throw at.in.chromium.isGone() ? new Broken('the browser ended', { cause: error }) : error;
      } finally {
        clearInterval(watch);
        at.in.crashed.delete(at.tab.targetId);
      }
    };

    return {
      async visit(url, look) {
        let failure: { reason: Reason; detail: string } | undefined;
        for (let tries = 0; tries < 2; tries += 1) {
          try {
            return { ok: true, value: await once(url, look) };
          } catch (error) {
            if (error instanceof Fault) return { ok: false, reason: 'tool.no-browser', detail: error.message };
            failure = { reason: error instanceof Late ? 'tool.timeout' : 'tool.crash', detail: String(error) };
            if (error instanceof Broken) await stop();
            else await dropContext();
          }
        }
        return { ok: false, ...(failure ?? { reason: 'tool.crash', detail: '' }) };
      },
      close: dropContext,
    };
  };
  return { session, describe: () => described, pid: () => running?.chromium.pid, close: stop };
}

/** Watches for what pages do to the browser: windows they open are closed at once, crashes are told. */
async function watched(chromium: Chromium): Promise<Running> {
  const { connection } = chromium;
  const own = new Set<string>();
  const crashed = new Map<string, () => void>();
  // a tab of ours is announced before we are told its id
  let opening = 0;
  let unsure: string[] = [];
  const closeStrangers = (): void => {
    if (opening > 0) return;
    for (const targetId of unsure)
      if (!own.has(targetId)) connection.send('Target.closeTarget', { targetId }).catch(() => undefined);
    unsure = [];
  };
  connection.on('Target.targetCreated', ({ targetInfo }) => {
    unsure.push(targetInfo.targetId);
    closeStrangers();
  });
  connection.on('Target.targetCrashed', ({ targetId }) => crashed.get(targetId)?.());
  await connection.send('Target.setDiscoverTargets', { discover: true, filter: [{ type: 'page' }] });
  return {
    chromium,
    crashed,
    pages: 0,
    async open(make) {
      opening += 1;
      try {
        const tab = await make();
        own.add(tab.targetId);
        return tab;
      } finally {
        opening -= 1;
        closeStrangers();
      }
    },
  };
}

async function newContext({ connection }: Chromium): Promise<string> {
  const { browserContextId } = await connection.send('Target.createBrowserContext', { disposeOnDetach: true });
  await connection.send('Browser.setDownloadBehavior', { behavior: 'deny', browserContextId });
  return browserContextId;
}
