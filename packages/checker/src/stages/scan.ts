import { join } from 'node:path';
import type { Reason } from '@gongkai/model';
import { cookieJar } from '../capture/browser/cookies.ts';
import { guard } from '../capture/guard.ts';
import { homeOnce } from '../capture/home-once.ts';
import { gate, readHours, systemClock, withinHours, type Gate } from '../capture/hours.ts';
import { openNet, usualCaps } from '../capture/net.ts';
import { pace } from '../capture/pace.ts';
import { draw } from '../facts/seeded-order.ts';
import { openToAll, readRobots, type Robots } from '../capture/robots.ts';
import { withCookies } from '../capture/browser/with-cookies.ts';
import { openWarc } from '../capture/warc.ts';
import { addressState, openAddresses, settleAnswered } from '../run/addresses.ts';
import { names } from '../run/folder.ts';
import { addressOf, ownHosts } from '../run/home.ts';
import { chinaTime, openObservations } from '../run/observations.ts';
import { finishedAt, loadMeta, loadPlan, saveMeta, savePlan, type Plan } from '../run/plan.ts';
import { openStore, type Store } from '../run/store/open.ts';
import { confirm } from './confirm.ts';
import { crawl } from './crawl/fetch.ts';
import { noting } from './events.ts';
import { findSoft } from './links/soft.ts';
import { verify } from './links/verify.ts';
import { lookPastWalls } from './links/walls.ts';
import type { Looks } from './looks.ts';
import { reachHome } from './reach-home.ts';
import type { ScanEnd, ScanRequest, Stage } from './request.ts';
import { openTraces } from '../facts/unchanged/traces.ts';
import { conditional } from './since/conditional.ts';
import { countCarried } from './since/count-carried.ts';
import { lastEvidence, takeOver } from './since/take-over.ts';
import { readNamedPages } from './sitemap.ts';
import type { Tools } from './tools.ts';
import { userAgentOf } from './user-agent.ts';

const OWN_CONNECTIONS = 4;

/**
 * A whole run, new or resumed: what a finished stage did is not done again, and what a killed one did is taken over. A site's
 * fault never throws; ours does, and leaves a folder that can be resumed.
 */
export async function runScan(request: ScanRequest): Promise<ScanEnd> {
  const store = openStore(join(request.dir, names.database));
  const tell = noting(store, request.tell);
  const given = loadPlan(store) ?? request.plan;
  const named = [...given.site.hosts]; // all who hold the plan see the host that the home page leads to
  const plan: Plan = { ...given, site: { ...given.site, hosts: named } };
  savePlan(store, plan);
  const { timeoutS = 15 } = plan;
  const hosts = new Set(ownHosts(plan.site));
  const counted = { requests: Number(loadMeta(store, 'requests') ?? 0), pages: pagesOf(store) };
  const robots = new Map<string, Promise<Robots>>();
  const delays = new Map<string, number>();
  const homeUrl = addressOf(plan.site);
  const { foreignRate } = plan;
  const foreignGap = (host: string): number => (foreignRate === undefined || hosts.has(host) ? 0 : 1 / foreignRate);
  const allowed = guard(plan.allowPrivate);
  const open = (request.openNet ?? openNet)({
    userAgent: userAgentOf(plan),
    guard: allowed,
    pace: pace(plan.rate, plan.rate === 'max' ? 64 : 2, (host) => Math.max(delays.get(host) ?? 0, foreignGap(host)), {
      addressOf: (host) => allowed.addressOf(host.replace(/:\d+$/, '')),
      drawn: (host, n) => draw(plan.seed, `${host} ${n}`),
    }),
    connections: (host) => (plan.rate === 'max' && hosts.has(host) ? OWN_CONNECTIONS : 1),
    headersMs: timeoutS * 1000,
    totalMs: timeoutS * 4000,
    caps: usualCaps,
    onRequest: () => void (counted.requests += 1),
  });
  const earlier = takeOver(store, request.dir, plan);
  const wake = gateOf(plan, { signal: request.signal, tell });
  const paced = wake ? withinHours(open, wake) : open;
  const cookies = cookieJar();
  const asked = withCookies(paced, cookies);
  const net = homeOnce(earlier ? conditional(asked, earlier, request.dir) : asked, homeUrl);
  const warc = openWarc(request.dir, plan.tool, lastEvidence(store));
  store.beforeCommit(warc.flush);
  const tools: Tools = {
    plan,
    dir: request.dir,
    store,
    net,
    warc,
    homeUrl,
    hosts,
    adopt(host) {
      hosts.add(host);
      named.push(host);
      savePlan(store, plan);
    },
    counted,
    atHand: new Map(),
    traces: openTraces(store),
    ...(earlier && { earlier, carried: countCarried(store, earlier.id) }),
    tell,
    signal: request.signal,
    cookies,
    ...(wake && { hours: wake }),
    addresses: openAddresses(store, hosts, new URL(homeUrl).origin, earlier?.isShared === true ? earlier.canons : []),
    observations: openObservations(store),
    keepsPages: plan.needs.some((need) => need !== 'links'),
    forgetRobots: (url) => void robots.delete(new URL(url).origin),
    async robotsOf(url) {
      await wake?.open(); // before a browser's time for a page begins to run
      const { origin, host } = new URL(url);
      if (plan.ignoreRobots !== undefined && hosts.has(host)) return openToAll;
      let read = robots.get(origin);
      if (!read) {
        read = readRobots(net, origin, 'gongkai').then((found) => {
          delays.set(host, found.delay);
          // our own closing down is no answer, and closes no host for good
          return request.signal.aborted ? openToAll : found;
        });
        robots.set(origin, read);
      }
      return read;
    },
  };
  const stage = async (name: Stage, work: () => Promise<void>): Promise<void> => {
    if (request.signal.aborted || (await wake?.open()) === false) return;
    tell({ event: 'stage', stage: name, state: 'start' });
    await work();
    settleAnswered(store);
    tell({ event: 'stage', stage: name, state: 'end' });
  };
  const onAbort = (): void => void net.close(); // what is under way ends now; its addresses are asked again on resume
  request.signal.addEventListener('abort', onAbort, { once: true });
  // browser, columns and search are loaded only for what needs them: a check of links starts in half the time
  const further: Looks | undefined = tools.keepsPages ? (await import('./looks.ts')).looks(tools, request) : undefined;
  try {
    let fault: { reason: Reason; detail: string } | undefined;
    await stage('plan', async () => {
      tools.addresses.add(homeUrl, 0);
      for (const url of plan.pages ?? []) tools.addresses.add(url, 1);
      fault = await reachHome(tools, further?.visitor);
    });
    if (fault !== undefined && !request.signal.aborted) {
      saveMeta(store, 'home-fault', fault.reason);
      finish(store, counted.requests);
      return { state: 'unreachable', ...fault };
    }
    // what confirmation brings back to life may lead on: then the crawl goes on too
    for (let pass = 0; pass < 3 && !request.signal.aborted; pass += 1) {
      await stage('fetch', async () => {
        await crawl(tools);
        if (pass === 0 && further && !request.signal.aborted) await readNamedPages(tools);
      });
      await stage('verify', async () => {
        await verify(tools);
        if (pass === 0 && further) await lookPastWalls(tools, further.visitor);
        await findSoft(tools);
      });
      if (pass === 0 && further) {
        await stage('search', further.search);
        // what the search test met is looked at for what it says, so it comes first
        await stage('inspect', further.inspect);
        await stage('render', further.render);
        await stage('probe', further.probe);
      }
      await stage('confirm', () => confirm(tools, further, request));
      if (!hasMore(tools)) break;
    }
    if (request.signal.aborted) return { state: 'interrupted' };
    finish(store, counted.requests);
    const known = further?.known();
    return { state: 'done', ...(known && { known }) };
  } finally {
    await further?.close();
    request.signal.removeEventListener('abort', onAbort);
    await net.close();
    try {
      saveMeta(store, 'requests', String(counted.requests));
      settleAnswered(store);
      store.commit();
    } finally {
      closeAll([store.close, () => earlier?.close(), warc.close]);
    }
  }
}

/** The hours of the plan, if it has any. */
function gateOf(
  { hours }: Pick<Plan, 'hours'>,
  { signal, tell }: Pick<ScanRequest, 'signal' | 'tell'>,
): Gate | undefined {
  const read = hours === undefined ? undefined : readHours(hours);
  if (read === undefined) return undefined;
  const onWait = (ms: number): void =>
    tell({ event: 'note', code: 'hours', detail: `${hours}, ${Math.ceil(ms / 60_000)} min` });
  return gate(read, signal, systemClock(signal), onWait);
}

/** Closes one after the other, whatever becomes of each, and throws what one of them threw. */
function closeAll([first, ...rest]: readonly (() => void)[]): void {
  try {
    first?.();
  } finally {
    if (rest.length > 0) closeAll(rest);
  }
}

function hasMore({ addresses }: Tools): boolean {
  for (const id of addresses.met()) if (addresses.state(id) === addressState.known) return true;
  return false;
}

function finish(store: Store, requests: number): void {
  if (loadMeta(store, finishedAt) === undefined) saveMeta(store, finishedAt, chinaTime(Date.now()));
  saveMeta(store, 'requests', String(requests));
}

const pagesOf = (store: Store): number => Number(store.db.prepare('SELECT COUNT(*) AS n FROM page').get()?.n ?? 0);
