import { browserPool, type BrowserPool } from '../capture/browser/pool.ts';
import { usualDeadlines } from '../capture/browser/tab.ts';
import type { KnownEvidence } from '../facts/columns/evidence.ts';
import { browserMissing, saveMeta } from '../run/plan.ts';
import { trials } from '../run/view.ts';
import { columnReader, confirmColumns } from './columns.ts';
import { drawer, type Drawer } from './drawer.ts';
import { inspector } from './inspect.ts';
import { keptPages } from './kept-answer.ts';
import { mayAskHost } from './links/verify.ts';
import { firstProbes, probeAgain } from './probe.ts';
import { heldWorld } from './probe/held.ts';
import { probeWorld } from './probe/world.ts';
import { firstLook, secondLook } from './render.ts';
import type { ScanRequest, Stage } from './request.ts';
import { askAgain, firstAsk } from './search.ts';
import type { Tools } from './tools.ts';
import { userAgentOf } from './user-agent.ts';
import { visitor, type Visitor } from './wall.ts';

/** The looks that need more than an answer: the search test, the browser, and what is probed besides pages. */
export interface Looks {
  /** At sampled pages, for what they say. */
  inspect(): Promise<void>;
  search(): Promise<void>;
  render(): Promise<void>;
  probe(): Promise<void>;
  /**
   * A later look at all that would cost something: columns, sampled pages and probes in each round, search and templates once. Gives how many
   * a further round may decide.
   */
  again(round: number, control: (url: string) => Promise<boolean>): Promise<number>;
  /** One visit in the browser past a wall. */
  readonly visitor: Visitor;
  /** Draws what would cost something for being empty; undefined in a run without a browser. */
  readonly drawer: Drawer | undefined;
  /** What the looks at columns have read, for judging. */
  known(): KnownEvidence | undefined;
  close(): Promise<void>;
}

/** Opens nothing until a check needs it: links alone never start a browser. */
export function looks(tools: Tools, request: ScanRequest): Looks {
  const { plan } = tools;
  const needs = new Set(plan.needs);
  const tried = trials.filter((trial) => needs.has(`view:${trial}`));
  const isRendered = needs.has('render') || tried.length > 0;
  const columns = columnReader(tools);
  const inspecting = inspector(tools, columns.read, () => drawing);
  const wantsBrowser = plan.browser && (isRendered || needs.has('search') || inspecting.wantsBrowser);
  const canBrowse = wantsBrowser && request.executablePath !== undefined;
  saveMeta(tools.store, browserMissing, wantsBrowser && !canBrowse ? 'yes' : '');
  const pool: BrowserPool | undefined = canBrowse
    ? browserPool({
        executablePath: request.executablePath!,
        ...(request.deadlines && { deadlines: request.deadlines }),
      })
    : undefined;
  let wallPool: BrowserPool | undefined;
  const { executablePath } = request;
  const anyPool = (): BrowserPool | undefined =>
    pool ??
    (plan.browser && executablePath !== undefined
      ? (wallPool ??= browserPool({ executablePath, ...(request.deadlines && { deadlines: request.deadlines }) }))
      : undefined);
  const drawing = plan.browser && executablePath !== undefined ? drawer(tools, anyPool) : undefined;
  const walls = visitor(tools, anyPool, tools.cookies, request.deadlines?.settleMs ?? usualDeadlines.settleMs);
  const world = needs.has('probe')
    ? heldWorld(probeWorld(plan, userAgentOf(plan)), tools.hours, tools.signal)
    : undefined;
  const mayAsk = (url: string): boolean => mayAskHost(plan, url);
  const shared = {
    plan,
    net: tools.net,
    store: tools.store,
    mayAsk,
    isAllowed: async (url: string) => (await tools.robotsOf(url)).isAllowed(url),
    isStopped: () => request.signal.aborted,
    ...(pool && { browser: pool }),
  };
  const options = {
    search: { ...(typeof plan.samples.searchItems === 'number' && { sample: plan.samples.searchItems }) },
    render: {
      ...(typeof plan.samples.renderPages === 'number' && { cap: plan.samples.renderPages }),
      axe: needs.has('render'),
      trials: tried,
      ...(Array.isArray(plan.samples.axeTags) && { tags: plan.samples.axeTags as readonly string[] }),
    },
  };
  const telling =
    (stage: Stage) =>
    (done: number, of: number, url: string): void => {
      const { pages, requests } = tools.counted;
      request.tell({ event: 'progress', stage, done, of, pages, requests, url });
    };
  const onPage = telling('render');
  return {
    inspect: () => inspecting.first(telling('inspect')),
    async search() {
      if (needs.has('search')) await firstAsk(shared, options.search);
    },
    async render() {
      if (isRendered && pool)
        await firstLook({ ...shared, browser: pool, onPage, replay: keptPages(tools) }, options.render);
    },
    async probe() {
      if (world) await firstProbes(tools, world);
    },
    async again(round, control) {
      const open = world ? await probeAgain(tools, world, round, control) : 0;
      if (needs.has('columns')) await confirmColumns(tools, round, control, columns.read, drawing);
      await inspecting.again(round, control);
      if (round > 1 || request.signal.aborted) return open + inspecting.open();
      if (needs.has('search')) await askAgain({ ...shared, control }, options.search);
      if (isRendered && pool && !request.signal.aborted)
        await secondLook({ ...shared, browser: pool, onPage, control }, options.render);
      return open + inspecting.open();
    },
    visitor: walls.visit,
    drawer: drawing,
    known: columns.known,
    async close() {
      await drawing?.close();
      await walls.close();
      await wallPool?.close();
      await pool?.close();
    },
  };
}
