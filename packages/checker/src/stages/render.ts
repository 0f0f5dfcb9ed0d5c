import type { Site } from '@gongkai/model';
import type { BrowserAnswer } from '../capture/browser/answer.ts';
import { readAxe, wcag22aa } from '../capture/browser/axe.ts';
import { byNet, keptAnswers } from '../capture/browser/by-net.ts';
import type { BrowserPool } from '../capture/browser/pool.ts';
import { clustersOf } from '../facts/clusters/clusters.ts';
import { templatePages } from '../facts/clusters/template-pages.ts';
import { pageBehind } from '../facts/links/read-urls.ts';
import type { Cluster } from '../facts/render.ts';
import type { Net } from '../run/capture.ts';
import { addressOf } from '../run/home.ts';
import type { PageLook } from '../run/look.ts';
import { factRows } from '../run/store/fact-rows.ts';
import type { Store } from '../run/store/open.ts';
import { lookAtPage } from './render/look-at-page.ts';

/** What rendering takes from a run. */
export interface RenderTools {
  readonly plan: { readonly seed: string; readonly site: Site };
  readonly net: Net;
  readonly store: Store;
  readonly browser: BrowserPool;
  /** Whether an address may be asked for at all; everything when left out. */
  readonly mayAsk?: (url: string) => boolean;
  /** What the crawl kept of a page, so that the first look asks for nothing twice. */
  readonly replay?: (url: string) => BrowserAnswer | undefined;
  /** Told after every page. */
  readonly onPage?: (done: number, of: number, url: string) => void;
  /** True when the run is being stopped: the stage ends after the page at hand. */
  readonly isStopped?: () => boolean;
}

export interface RenderOptions {
  /** Pages of one site that are rendered at most. */
  readonly cap?: number;
  /** axe rules with any of these tags. */
  readonly tags?: readonly string[];
}

/**
 * The first look: draws the sample by template and looks at each page once. Pages already looked at are not looked at again,
 * so a killed run goes on where it was.
 */
export async function firstLook(tools: RenderTools, { cap = 12, tags = wcag22aa }: RenderOptions = {}): Promise<void> {
  const { store, plan } = tools;
  const facts = factRows(store);
  let clusters = facts.all('cluster') as Cluster[];
  if (clusters.length === 0) {
    const home = pageBehind(store.db, addressOf(plan.site));
    clusters = [...clustersOf(templatePages(store.db, home), { seed: plan.seed, cap })];
    for (const cluster of clusters) facts.put('cluster', cluster.id, cluster);
  }
  const pages = clusters.flatMap(({ sampled }) => sampled);
  await lookAt(tools, 1, pages, tags);
}

/**
 * The second look, after the gap: a browser context of its own, and only the pages on which the first saw something. What
 * both saw counts.
 */
export async function secondLook(tools: RenderTools, { tags = wcag22aa }: RenderOptions = {}): Promise<void> {
  const firsts = factRows(tools.store).all('axe', '1 ') as PageLook[];
  const pages = firsts.filter((look) => 'rules' in look && look.rules.length > 0).map(({ page }) => page);
  await lookAt({ ...tools, replay: () => undefined }, 2, pages, tags);
}

async function lookAt(tools: RenderTools, n: 1 | 2, pages: readonly string[], tags: readonly string[]): Promise<void> {
  const { net, store, browser, mayAsk = () => true, replay, onPage, isStopped } = tools;
  const facts = factRows(store);
  const axe = readAxe();
  const session = browser.session(
    byNet({ net, round: n - 1, mayAsk, kept: keptAnswers(), ...(replay && { replay }) }),
    axe.source,
  );
  let done = 0;
  for (const page of pages) {
    if (isStopped?.() === true) break;
    if (!facts.has('axe', `${n} ${page}`)) {
      const look = await lookAtPage(session, axe, page, tags);
      // what a stopped network or a missing browser did not show is looked at when the run goes on
      if (isStopped?.() === true || ('reason' in look && look.reason === 'tool.no-browser')) break;
      facts.put('axe', `${n} ${page}`, look);
    }
    done += 1;
    onPage?.(done, pages.length, page);
  }
  await session.close();
  if (browser.describe() !== '' || pages.length === 0)
    facts.put('render-meta', 'browser', `axe-core ${axe.version}, ${browser.describe()}`);
  store.commit();
}
