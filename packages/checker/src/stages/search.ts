import type { Day, Site } from '@gongkai/model';
import { keptAnswers } from '../capture/browser/by-net.ts';
import type { BrowserPool } from '../capture/browser/pool.ts';
import { pageBehind } from '../facts/links/read-urls.ts';
import { findEngines, type FoundEngine } from '../facts/results/engine.ts';
import { knownItems } from '../facts/results/known-items.ts';
import { nonsenseWord } from '../facts/results/query-text.ts';
import { storedArticles, storedForms } from '../facts/results/stored.ts';
import type { SearchFacts } from '../facts/search.ts';
import type { Net } from '../run/capture.ts';
import { addressOf } from '../run/home.ts';
import { chinaTime } from '../run/observations.ts';
import { factRows } from '../run/store/fact-rows.ts';
import type { Store } from '../run/store/open.ts';
import { inBrowser, plainly, type Asking } from './search/ask.ts';
import { lookAtHome, type HomeLook } from './search/home.ts';
import { questions, type Questions } from './search/questions.ts';
import { answersOf } from './told-charset.ts';

/** What the search test takes from a run. */
export interface SearchTools {
  readonly plan: { readonly seed: string; readonly asOf: Day; readonly site: Site };
  readonly net: Net;
  readonly store: Store;
  readonly browser?: BrowserPool;
  /** Whether an address may be asked for at all; everything when left out. */
  readonly mayAsk?: (url: string) => boolean;
  /** Whether a later look of this minute proves anything; it does when left out. */
  readonly control?: (url: string) => Promise<boolean>;
  /** True when the run is being stopped: what was found until then is not kept. */
  readonly isStopped?: () => boolean;
  /** Whether robots.txt lets an address be asked for; everything when left out. */
  readonly isAllowed?: (url: string) => Promise<boolean>;
}

export interface SearchOptions {
  /** Known items asked for. */
  readonly sample?: number;
  /** Among how many results an item must be. */
  readonly top?: number;
}

/**
 * The first look at the site's search: finds the engine, asks for articles the crawl has read and for nonsense. Whatever
 * would cost a point stays open until {@link askAgain}.
 */
export async function firstAsk(tools: SearchTools, options: SearchOptions = {}): Promise<SearchFacts> {
  const facts = factRows(tools.store);
  if (facts.has('search', 'facts')) return facts.get('search', 'facts') as SearchFacts;
  const found = await look(tools, options, 0);
  if (tools.isStopped?.() === true) return found; // it shows the stop, not the site
  facts.put('search', 'facts', found);
  tools.store.commit();
  return found;
}

/** The second look, after the gap: everything that is open for want of it is asked once more, over new connections. */
export async function askAgain(tools: SearchTools, options: SearchOptions = {}): Promise<SearchFacts> {
  const rows = factRows(tools.store);
  const before = rows.get('search', 'facts') as SearchFacts | undefined;
  if (before === undefined) return firstAsk(tools, options);
  if (rows.has('search', 'confirmed') || !isOpen(before)) return before;
  const after = await look(tools, options, 1, before);
  if (tools.isStopped?.() === true) return before;
  rows.put('search', 'facts', after);
  rows.put('search', 'confirmed', true);
  tools.store.commit();
  return after;
}

const isOpen = ({ reason, queries }: SearchFacts): boolean =>
  reason === 'needs.confirm' || queries.some((query) => query.reason === 'needs.confirm');

async function look(
  tools: SearchTools,
  options: SearchOptions,
  round: number,
  before?: SearchFacts,
): Promise<SearchFacts> {
  const { plan, net, store, mayAsk = () => true } = tools;
  const browser = tools.browser?.session(answersOf({ net, round, mayAsk, kept: keptAnswers(32 << 20) }));
  try {
    const home = await lookAtHome(net, { url: pageBehind(store.db, addressOf(plan.site)) }, round, browser);
    const isOwn = (url: string): boolean =>
      [new URL(plan.site.url).host, ...plan.site.hosts].includes(new URL(url).host);
    const engines = findEngines([...storedForms(store.db), ...home.forms], isOwn);
    const engine = engines.find(({ engine: { method } }) => method !== 'script' || browser !== undefined);
    if (engine === undefined) {
      const isWell = before === undefined || ((await tools.control?.(plan.site.url)) ?? true);
      return withoutEngine({ ...home, ok: home.ok && isWell }, engines.length > 0, before);
    }
    if (!mayAsk(engine.engine.action))
      return {
        state: 'open',
        reason: 'net.vantage',
        engine: engine.engine,
        observations: home.observations,
        queries: [],
      };
    if (!((await tools.isAllowed?.(askedOf(engine))) ?? true)) {
      const { engine: forbidden } = engine;
      return {
        state: 'open',
        reason: 'robots.disallow',
        engine: forbidden,
        observations: home.observations,
        queries: [],
      };
    }
    const articles = storedArticles(store.db);
    const known = new Set(articles.map(({ url }) => url));
    const asking = askingOf(tools, engine, round, browser && inBrowser(browser, engine));
    const given: Questions = {
      engine: engine.engine,
      items: knownItems(articles, { seed: plan.seed, asOf: plan.asOf, count: options.sample ?? 5 }),
      nonsense: nonsenseWord(
        plan.seed,
        articles.map(({ title }) => title),
      ),
      isArticle: ({ url, text }) => known.has(url) || (text.length >= 10 && !home.links.has(url)),
      top: options.top ?? 10,
      control: home.ok && (before === undefined || ((await tools.control?.(askedOf(engine))) ?? true)),
      ...(before && { before }),
      ...(tools.isStopped && { isStopped: tools.isStopped }),
    };
    return await questions(asking, given);
  } finally {
    await browser?.close();
  }
}

/** The address a query goes to: rules against questions (`/*?`) are meant for it. */
const askedOf = ({ engine: { action, method, field } }: FoundEngine): string =>
  method === 'GET' ? `${action.split('?', 1)[0]}?${field}=` : action;

function askingOf(
  { net }: SearchTools,
  found: FoundEngine,
  round: number,
  browser: Asking | undefined,
): { readonly plain?: Asking; readonly browser?: Asking } {
  return {
    ...(found.engine.method !== 'script' && { plain: plainly(net, found, round) }),
    ...(browser && { browser }),
  };
}

/** No search: the crawl saw none and the home page, asked for now, shows none. It takes two such looks. */
function withoutEngine(home: HomeLook, needsBrowser: boolean, before: SearchFacts | undefined): SearchFacts {
  const { observations: looks } = home;
  if (needsBrowser) return { state: 'open', reason: 'tool.no-browser', observations: looks, queries: [] };
  const crawl = { at: chinaTime(home.at), via: 'facts', outcome: 'absent', control: home.ok };
  const observations = [...(before?.observations ?? [crawl]), ...looks];
  if (!home.ok) return { state: 'open', reason: 'site.unreachable', observations, queries: [] };
  // a search behind a link that shows no field is there all the same; whether it works a person must see
  if (home.callsOne) return { state: 'open', reason: 'needs.judgement', observations, queries: [] };
  if (before === undefined) return { state: 'open', reason: 'needs.confirm', observations, queries: [] };
  const agree = before.engine === undefined && observations.every(({ outcome }) => outcome === 'absent');
  return agree
    ? { state: 'absent', observations, queries: [] }
    : { state: 'open', reason: 'needs.confirm', observations, queries: [] };
}
