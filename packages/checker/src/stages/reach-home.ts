import type { Reason } from '@gongkai/model';
import { addressState } from '../run/addresses.ts';
import { outcomeOf } from '../run/outcome.ts';
import { resolveAddress } from '../facts/scan/address.ts';
import type { Tools } from './tools.ts';

/**
 * A look at the home page before anything else: a site that cannot be reached, that forbids all, or that is a door, is said
 * to be so at once. Undefined when the crawl can begin.
 */
export async function reachHome(
  tools: Tools,
): Promise<{ readonly reason: Reason; readonly detail: string } | undefined> {
  const { net, homeUrl, addresses, plan } = tools;
  const id = addresses.find(homeUrl);
  if (id !== undefined && addresses.state(id) === addressState.ok) return undefined;
  const robots = await tools.robotsOf(homeUrl);
  if (robots.unreachable) return { reason: 'robots.disallow', detail: `${new URL('/robots.txt', homeUrl).href}: 5xx` };
  if (robots.forbidsAll) return { reason: 'robots.disallow', detail: new URL('/robots.txt', homeUrl).href };
  let url = homeUrl;
  for (let hop = 0; hop < 10; hop += 1) {
    // asked twice before it is called unreachable: a first connection may simply be unlucky
    const first = await net.fetch({ url });
    const capture =
      first.status === 0 && first.error !== 'private-address' && !tools.signal.aborted
        ? await net.fetch({ url, round: 9 })
        : first;
    const outcome = outcomeOf(capture);
    tools.atHand.set(url, capture);
    if (outcome.is === 'ok') {
      const isLogin = url !== homeUrl && /login|passport|sso|cas/i.test(new URL(url).pathname);
      return isLogin ? { reason: 'site.login', detail: url } : undefined;
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
    url = next;
  }
  return { reason: 'site.unreachable', detail: `${homeUrl}: redirect loop` };
}
