import type { Reason } from '@gongkai/model';
import { addressState } from '../run/addresses.ts';
import { loadMeta, saveMeta } from '../run/plan.ts';
import { isWalled, outcomeOf } from '../run/outcome.ts';
import { leadsOn } from '../facts/leads-on.ts';
import { resolveAddress } from '../facts/scan/address.ts';
import { decodePage } from '../facts/scan/charset.ts';
import { scanPage } from '../facts/scan/scan.ts';
import type { Capture } from '../run/capture.ts';
import { handlerOf } from './crawl/fetch.ts';
import { takeIn } from './crawl/intake.ts';
import type { Tools } from './tools.ts';
import type { Visitor } from './wall.ts';

/** Kind of a page that is read, and recorded as a redirect all the same: it sends every visitor on by itself. */
const leads = 'leads-on';

/**
 * A look at the home page before anything else: a site that cannot be reached, that forbids all, or that is a door, is said
 * to be so at once. Undefined when the crawl can begin.
 */
export async function reachHome(
  tools: Tools,
  visit: Visitor | undefined,
): Promise<{ readonly reason: Reason; readonly detail: string } | undefined> {
  const { net, homeUrl, addresses, plan } = tools;
  const id = addresses.find(homeUrl);
  if (id !== undefined && (addresses.state(id) === addressState.ok || addresses.kind(id) === leads)) {
    const walled = loadMeta(tools.store, wallPassed);
    if (walled !== undefined) await visit?.(walled); // what the browser was given went with the process
    return undefined;
  }
  const robots = await tools.robotsOf(homeUrl);
  if (robots.unreachable !== undefined) return { reason: 'robots.unreachable', detail: robots.unreachable };
  if (robots.forbidsAll) return { reason: 'robots.disallow', detail: new URL('/robots.txt', homeUrl).href };
  let url = homeUrl;
  for (let hop = 0; hop < 10; hop += 1) {
    // asked twice before it is called unreachable: a first connection may simply be unlucky
    const first = await net.fetch({ url });
    const capture =
      first.status === 0 && first.error !== 'private-address' && !tools.signal.aborted
        ? await net.fetch({ url, round: 9 })
        : first;
    const drawn = isWalled(capture) ? await visit?.(url) : undefined;
    if (drawn && !(await isStillAllowed(tools, url))) return { reason: 'robots.disallow', detail: url };
    const outcome = outcomeOf(drawn ?? capture);
    tools.atHand.set(url, drawn ?? capture);
    if (outcome.is === 'ok') {
      const isLogin = url !== homeUrl && /login|passport|sso|cas/i.test(new URL(url).pathname);
      if (isLogin) return { reason: 'site.login', detail: url };
      const next = followed(tools, drawn ?? capture);
      if (next === undefined) return undefined;
      url = next;
      if (!(await tools.robotsOf(url)).isAllowed(url)) return { reason: 'robots.disallow', detail: url };
      continue;
    }
    if (outcome.is === 'open')
      return { reason: outcome.reason, detail: `${url} ${capture.status || (capture.errorText ?? '')}` };
    if (outcome.is === 'failed')
      return { reason: 'site.unreachable', detail: `${url} ${outcome.kind} ${capture.errorText ?? capture.status}` };
    const next = resolveAddress(outcome.location, url, 'utf-8');
    if (next === undefined || (next === homeUrl && hop > 3))
      return { reason: 'site.unreachable', detail: `${url} → ${outcome.location}` };
    if (next === url) return { reason: 'site.unreachable', detail: `${url}: redirect loop` };
    const { host } = new URL(next);
    if (!plan.site.hosts.includes(host) && host !== new URL(homeUrl).host && /login|passport|sso|cas/i.test(next))
      return { reason: 'site.login', detail: next };
    if (!tools.hosts.has(host)) {
      if (!isSameName(host, new URL(homeUrl).host)) return { reason: 'site.elsewhere', detail: next };
      tools.adopt(host);
    }
    url = next;
    if (!(await tools.robotsOf(url)).isAllowed(url)) return { reason: 'robots.disallow', detail: url };
  }
  return { reason: 'site.unreachable', detail: `${homeUrl}: redirect loop` };
}

/** Key of a run's notes: the address where the browser passed a wall. */
const wallPassed = 'wall-passed';

/** Notes that a wall was passed; what stood behind it, rules of robots.txt too, is seen only now. */
async function isStillAllowed({ store, tell, forgetRobots, robotsOf }: Tools, url: string): Promise<boolean> {
  saveMeta(store, wallPassed, url);
  tell({ event: 'note', code: 'wall.passed', detail: url });
  forgetRobots(url);
  return (await robotsOf(url)).isAllowed(url);
}

/** True for `h` and `www.h`, whatever their ports: a site under one name is at home under the other. */
const isSameName = (a: string, b: string): boolean => bareName(a) === bareName(b);
const bareName = (host: string): string => host.replace(/:\d+$/, '').replace(/^www\./, '');

/**
 * Where a door page leads to: it is read like any other, for what its frames and scripts load, and recorded as a redirect.
 * Undefined for a page that is there to be read, and for one that leads away from the site or to where we have been.
 */
function followed(tools: Tools, capture: Capture): string | undefined {
  const { addresses, atHand } = tools;
  const { html, charset } = decodePage(capture.body, capture.headers['content-type'] ?? '');
  const href = leadsOn(html, scanPage(html));
  const next = href === undefined ? undefined : resolveAddress(href, capture.url, charset);
  if (next === undefined || next === capture.url || atHand.has(next)) return undefined;
  const target = addresses.add(next, 1);
  if (!addresses.isOwn(target)) return undefined;
  const door = addresses.add(capture.url, 0);
  const handler = handlerOf(tools, () => {});
  handler.startLevel(addresses.level(door));
  takeIn(handler, door, capture, 1);
  atHand.delete(capture.url);
  addresses.settle(door, addressState.redirect, leads, target);
  return next;
}
