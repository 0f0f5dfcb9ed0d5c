import { inSeededOrder } from '../../facts/seeded-order.ts';
import { addressState, type Addresses } from '../../run/addresses.ts';
import { handlerOf } from '../crawl/fetch.ts';
import { takeIn } from '../crawl/intake.ts';
import { keeper, type Tools } from '../tools.ts';
import type { Visitor } from '../wall.ts';
import { mayAskHost } from './verify.ts';

/** Visits of a browser are dear: so many, drawn by the seed. */
const MOST = 20;

/**
 * Addresses behind a wall are visited once in the browser. What it is let in to is there; an own page is read as it is drawn.
 * What stays closed stays unmeasured, and its host is left alone.
 */
export async function lookPastWalls(tools: Tools, visit: Visitor): Promise<void> {
  const { addresses, plan, signal, store } = tools;
  const closed = new Set<string>();
  const keep = keeper(tools);
  const handler = handlerOf(tools, () => {});
  for (const url of inSeededOrder(
    plan.seed,
    walledIn(addresses).filter((one) => mayAskHost(plan, one)),
  ).slice(0, MOST)) {
    const id = addresses.find(url);
    const { host } = new URL(url);
    if (id === undefined || signal.aborted || closed.has(host)) continue;
    const drawn = await visit(url);
    if (drawn === undefined) closed.add(host);
    else if (addresses.isOwn(id)) {
      handler.startLevel(addresses.level(id));
      takeIn(handler, id, drawn, 1);
    } else {
      keep(id, drawn, 1);
      addresses.settle(id, addressState.ok, '');
    }
  }
  store.commit();
}

/** Addresses that a wall was met before, by their numbers. */
export function walledIn(addresses: Pick<Addresses, 'met' | 'state' | 'kind' | 'canon'>): string[] {
  const walled: string[] = [];
  for (const id of addresses.met())
    if (addresses.state(id) === addressState.leftOut && addresses.kind(id) === 'site.blocked')
      walled.push(addresses.canon(id));
  return walled;
}
