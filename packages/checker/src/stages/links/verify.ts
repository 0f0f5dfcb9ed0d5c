import { addressState } from '../../run/addresses.ts';
import { isRefusal, isWalled, outcomeOf } from '../../run/outcome.ts';
import { resolveAddress } from '../../facts/scan/address.ts';
import { ask } from '../crawl/fetch.ts';
import { cutLevel } from '../crawl/order.ts';
import { drain } from '../crawl/drain.ts';
import { briefPatience } from '../crawl/patience.ts';
import { keeper, type Tools } from '../tools.ts';

/** True when the host of an address may be asked at all: public hosts only by an office that says who it is. */
export function mayAskHost(plan: Tools['plan'], url: string): boolean {
  if (plan.contact !== '') return true;
  const { hostname, host } = new URL(url);
  return (
    plan.site.hosts.includes(host) ||
    host === new URL(plan.site.url).host ||
    /^(?:127\.|10\.|192\.168\.|172\.|\[)/.test(hostname) ||
    hostname === 'localhost'
  );
}

/** Asks for what the crawl did not: addresses on other hosts, and own pages beyond the budget (not read, only asked). */
export async function verify(tools: Tools): Promise<void> {
  const { addresses, plan, signal, tell, counted, store } = tools;
  const keep = keeper(tools);
  const own: number[] = [];
  let wave: number[] = [];
  for (const id of addresses.met()) {
    if (addresses.isOwn(id)) {
      if (addresses.state(id) === addressState.leftOut && addresses.kind(id) === 'tool.budget') own.push(id);
    } else if (addresses.state(id) === addressState.known) wave.push(id);
  }
  const kept = cutLevel(
    own.map((id) => addresses.canon(id)),
    plan.maxPages,
    plan.seed,
  );
  wave.push(...own.filter((id) => kept.has(addresses.canon(id))));

  // only walls count: an address that fails is what is looked for here
  const kind = briefPatience(
    async (host) => !isRefusal(await tools.net.fetch({ url: `${originOf.get(host)}/`, round: 9, cap: 'probe' })),
  );
  const originOf = new Map<string, string>();

  for (let hop = 0; hop < 10 && wave.length > 0 && !signal.aborted; hop += 1) {
    const next: number[] = [];
    let done = 0;
    const of = wave.length;
    await drain(
      interleaved(wave, (id) => hostOf(addresses.canon(id))),
      12,
      signal,
      async (id) => {
        const url = addresses.canon(id);
        if (!mayAskHost(plan, url)) return addresses.settle(id, addressState.leftOut, 'net.vantage');
        const host = hostOf(url);
        if (!(await kind.mayAsk(host))) return addresses.settle(id, addressState.leftOut, 'site.blocked');
        const capture = await ask(tools, id);
        if (signal.aborted && capture.error !== undefined) return;
        originOf.set(host, url.slice(0, url.indexOf('/', 8)));
        kind.heard(host, isWalled(capture));
        keep(id, capture, 1);
        const outcome = outcomeOf(capture);
        if (outcome.is === 'failed') addresses.settle(id, addressState.failed, outcome.kind);
        else if (outcome.is === 'open') addresses.settle(id, addressState.leftOut, outcome.reason);
        else if (outcome.is === 'redirect') {
          const target = resolveAddress(outcome.location, url, 'utf-8');
          if (target === undefined) addresses.settle(id, addressState.failed, 'redirect-broken');
          else {
            const to = addresses.add(target, addresses.level(id));
            addresses.settle(id, addressState.redirect, '', to);
            if (addresses.state(to) === addressState.known && !addresses.isOwn(to)) next.push(to);
          }
        } else if (addresses.isOwn(id)) addresses.settle(id, addressState.ok, 'tool.budget');
        else addresses.settle(id, addressState.ok, '');
        done += 1;
        tell({ event: 'progress', stage: 'verify', done, of, pages: counted.pages, requests: counted.requests, url });
      },
    );
    wave = [...new Set(next)];
  }
  store.commit();
}

const hostOf = (url: string): string => url.slice(url.indexOf('//') + 2, url.indexOf('/', 8));

/** One of each host in turn, so that a slow host does not hold up the rest. */
function interleaved(ids: readonly number[], host: (id: number) => string): number[] {
  const groups = new Map<string, number[]>();
  for (const id of ids) {
    const key = host(id);
    const group = groups.get(key);
    if (group) group.push(id);
    else groups.set(key, [id]);
  }
  const order: number[] = [];
  const lists = [...groups.values()];
  for (let at = 0; order.length < ids.length; at += 1)
    for (const list of lists) {
      const id = list[at];
      if (id !== undefined) order.push(id);
    }
  return order;
}
