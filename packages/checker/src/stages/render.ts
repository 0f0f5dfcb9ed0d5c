import type { Site } from '@gongkai/model';
import type { BrowserAnswer } from '../capture/browser/answer.ts';
import { readAxe, wcag22aa } from '../capture/browser/axe.ts';
import { keptAnswers, pageLedger } from '../capture/browser/by-net.ts';
import type { BrowserPool } from '../capture/browser/pool.ts';
import { earSource, kitSource } from '../capture/browser/views/kit.ts';
import { clustersOf } from '../facts/clusters/clusters.ts';
import { letterPages } from '../facts/clusters/letter-pages.ts';
import { templatePages } from '../facts/clusters/template-pages.ts';
import { pageBehind } from '../facts/links/read-urls.ts';
import type { Cluster } from '../facts/render.ts';
import type { Net } from '../run/capture.ts';
import { addressOf } from '../run/home.ts';
import type { PageLook } from '../run/look.ts';
import { factRows } from '../run/store/fact-rows.ts';
import type { Store } from '../run/store/open.ts';
import { trials, type Trial, type TrialLook } from '../run/view.ts';
import { lookAtPage, type Asked } from './render/look-at-page.ts';
import { trialsByPage } from './render/trials.ts';
import { answersOf } from './told-charset.ts';

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
  /** Whether a second look of this minute proves anything; it does when left out. */
  readonly control?: (url: string) => Promise<boolean>;
  /** True when the run is being stopped: the stage ends after the page at hand. */
  readonly isStopped?: () => boolean;
}

export interface RenderOptions {
  /** Pages of one site that are rendered at most, by template. */
  readonly cap?: number;
  /** axe rules with any of these tags. */
  readonly tags?: readonly string[];
  /** False when only trials were asked for. */
  readonly axe?: boolean;
  /** What is tried on the pages besides axe. */
  readonly trials?: readonly Trial[];
}

/**
 * The first look: draws the sample by template and looks at each page once. Pages already looked at are not looked at again,
 * so a killed run goes on where it was.
 */
export async function firstLook(tools: RenderTools, options: RenderOptions = {}): Promise<void> {
  const { store, plan } = tools;
  const { cap = 12, tags = wcag22aa, axe = true, trials: tried = [] } = options;
  const facts = factRows(store);
  const home = pageBehind(store.db, addressOf(plan.site));
  let clusters = facts.all('cluster') as Cluster[];
  if (clusters.length === 0) {
    clusters = [...clustersOf(templatePages(store.db, home), { seed: plan.seed, cap })];
    for (const cluster of clusters) facts.put('cluster', cluster.id, cluster);
  }
  const forms = tried.includes('captcha') ? letterPages(store.db, plan.seed) : [];
  const byPage = trialsByPage(tried, { clusters, home, forms });
  for (const trial of tried) facts.put('trial-meta', trial, true);
  const sampled = axe ? clusters.flatMap((cluster) => cluster.sampled) : [];
  const pages = [...new Set([...sampled, ...byPage.keys()])];
  await lookAt(
    tools,
    1,
    pages.map((page) => ({ page, trials: byPage.get(page) ?? [], ...(sampled.includes(page) && { tags }) })),
  );
}

/**
 * The second look, after the gap: a browser context of its own, and only what the first saw something wrong with. What both
 * saw counts.
 */
export async function secondLook(tools: RenderTools, { tags = wcag22aa }: RenderOptions = {}): Promise<void> {
  const facts = factRows(tools.store);
  const axe = (facts.all('axe', '1 ') as PageLook[]).filter((look) => 'rules' in look && look.rules.length > 0);
  const axePages = new Set(axe.map(({ page }) => page));
  const byPage = new Map<string, Trial[]>();
  for (const trial of trials)
    for (const look of facts.all('trial', `1 ${trial} `) as TrialLook[])
      if ('faults' in look && look.faults.length > 0) byPage.set(look.page, [...(byPage.get(look.page) ?? []), trial]);
  const pages = [...new Set([...axePages, ...byPage.keys()])];
  await lookAt(
    { ...tools, replay: () => undefined },
    2,
    pages.map((page) => ({ page, trials: byPage.get(page) ?? [], ...(axePages.has(page) && { tags }) })),
  );
}

async function lookAt(tools: RenderTools, n: 1 | 2, asked: readonly Omit<Asked, 'missing'>[]): Promise<void> {
  const { net, store, browser, mayAsk = () => true, replay, onPage, isStopped, control } = tools;
  const facts = factRows(store);
  const axe = readAxe();
  const ledger = pageLedger(answersOf({ net, round: n - 1, mayAsk, kept: keptAnswers(), ...(replay && { replay }) }));
  const wantsTrials = asked.some(({ trials: some = [] }) => some.length > 0);
  const session = browser.session(ledger.answer, {
    ours: wantsTrials ? `${axe.source}\n${kitSource}` : axe.source,
    ...(wantsTrials && { pages: earSource }),
  });
  let done = 0;
  for (const { page, tags, trials: all = [] } of asked) {
    if (isStopped?.() === true) break;
    const open = all.filter((trial) => !facts.has('trial', `${n} ${trial} ${page}`));
    const wantsAxe = tags !== undefined && !facts.has('axe', `${n} ${page}`);
    if (wantsAxe || open.length > 0) {
      ledger.turn(page);
      const looked = await lookAtPage(session, axe, {
        page,
        trials: open,
        missing: ledger.missing,
        ...(wantsAxe && { tags }),
      });
      const looks = [...looked.trials.values(), ...(looked.axe ? [looked.axe] : [])];
      // what a stopped network or a missing browser did not show is looked at when the run goes on
      if (isStopped?.() === true || looks.some((look) => 'reason' in look && look.reason === 'tool.no-browser')) break;
      // seen again while our own line was down it is seen once, which costs nothing
      if (n === 2 && (await control?.(page)) === false) continue;
      if (looked.axe) facts.put('axe', `${n} ${page}`, looked.axe);
      for (const [trial, look] of looked.trials) facts.put('trial', `${n} ${trial} ${page}`, look);
    }
    done += 1;
    onPage?.(done, asked.length, page);
  }
  await session.close();
  if (browser.describe() !== '' || asked.length === 0)
    facts.put('render-meta', 'browser', `axe-core ${axe.version}, ${browser.describe()}`);
  store.commit();
}
