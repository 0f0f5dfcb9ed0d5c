import { setTimeout as sleep } from 'node:timers/promises';
import { addressState } from '../../run/addresses.ts';
import type { Capture } from '../../run/capture.ts';
import type { Robots } from '../../capture/robots.ts';
import { isRefusal, outcomeOf } from '../../run/outcome.ts';
import { factRows } from '../../run/store/fact-rows.ts';
import { gatherer } from '../../facts/gather.ts';
import { resolveAddress } from '../../facts/scan/address.ts';
import { keeper, type Tools } from '../tools.ts';
import { drain } from './drain.ts';
import { intake, type Handler } from './intake.ts';
import { isFile, cutLevel } from './order.ts';
import { patience, usualLimits } from './patience.ts';
import { isAbsurd, patternOf } from './patterns.ts';
import { pageUnderFileName, suspectOf } from './suspects.ts';
import { openTraps, saveStopped, saveWatch } from './trap-state.ts';

/** The crawl's first half: levels of own addresses, each once. Resumed, it goes on with the addresses that have no answer yet. */
export async function crawl(tools: Tools): Promise<void> {
  const { addresses, plan, signal, tell, counted, store } = tools;
  const width = plan.rate === 'max' ? 6 : 4;
  const traps = openTraps(store);
  const handler = handlerOf(tools, traps.page);
  const answers = intake(handler);
  const kind = patience(
    { ...usualLimits, restMs: 1500 * plan.confirmGapS }, // a quarter of an hour by the usual gap
    (host) => isWell(tools, host),
    (ms, host) => rest(tools, ms, host),
  );

  for (let level = 0; !signal.aborted; level += 1) {
    const ids = unsettled(tools, level, traps.isStopped, await rulesOf(tools, level));
    if (ids.length === 0 && addresses.deepest <= level) break;
    tell({
      event: 'progress',
      stage: 'fetch',
      done: counted.pages,
      of: counted.pages + ids.length,
      pages: counted.pages,
      requests: counted.requests,
      url: '',
    });
    handler.startLevel(level);
    await drain(ids, width, signal, async (id) => {
      const host = hostOf(addresses.canon(id));
      if (!(await kind.mayAsk(host)))
        return signal.aborted ? undefined : addresses.settle(id, addressState.leftOut, 'site.blocked');
      if (signal.aborted) return;
      const capture = atHand(tools, addresses.canon(id)) ?? (await ask(tools, id));
      if (signal.aborted && capture.error !== undefined) return; // our own closing down is no answer
      kind.heard(host, isRefusal(capture));
      answers.put(id, capture);
      tell({
        event: 'progress',
        stage: 'fetch',
        done: counted.pages,
        of: addresses.size,
        pages: counted.pages,
        requests: counted.requests,
        url: addresses.canon(id),
      });
    });
    answers.empty();
    // a level that was broken off, or that a run before has ended, does not end here
    if (ids.length > 0 && ids.every((id) => addresses.state(id) !== addressState.known)) {
      traps.endLevel();
      saveStopped(store, traps);
    }
  }
  saveWatch(store, traps, signal.aborted);
  store.commit();
}

const hostOf = (url: string): string => url.slice(url.indexOf('//') + 2, url.indexOf('/', 8));

/** One look at a host's front page: has it had enough of us, or gone down? */
async function isWell({ net, homeUrl }: Tools, host: string): Promise<boolean> {
  const url = hostOf(homeUrl) === host ? homeUrl : `${homeUrl.slice(0, homeUrl.indexOf('//'))}//${host}/`;
  const capture = await net.fetch({ url, round: 9, cap: 'probe' });
  return capture.status < 400 && !isRefusal(capture);
}

async function rest({ tell, signal, store }: Tools, ms: number, host: string): Promise<void> {
  store.commit();
  tell({ event: 'note', code: 'host.rest', detail: `${host} ${Math.round(ms / 1000)} s` });
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}

function atHand({ atHand: had }: Tools, url: string): Capture | undefined {
  const capture = had.get(url);
  had.delete(url);
  return capture;
}

/** HEAD for what looks like a file, and GET where HEAD lies; GET for pages. A host that asks to wait is asked once more. */
export async function ask(
  { net, addresses }: Pick<Tools, 'net' | 'addresses'>,
  id: number,
  round = 0,
): Promise<Capture> {
  const url = addresses.canon(id);
  if (addresses.isFile(id) || isFile(url) || !addresses.isOwn(id)) {
    const head = await net.fetch({ url, method: 'HEAD', round });
    if (head.status > 0 && head.status < 400) return head; // an error may be HEAD's alone: only GET tells
  }
  const first = await net.fetch({ url, round, cap: addresses.isOwn(id) ? 'page' : 'probe' });
  const asksToWait = (first.status === 429 || first.status === 503) && first.headers['retry-after'] !== undefined;
  return asksToWait ? net.fetch({ url, round }) : first;
}

/** What the robots.txt of each of the site's own hosts allows; one that fails closes its host for now. */
async function rulesOf({ addresses, robotsOf }: Tools, level: number): Promise<(url: string) => boolean> {
  const originOf = (url: string): string => url.slice(0, url.indexOf('/', 8));
  const open = addresses.ownAt(level).filter((id) => addresses.state(id) === addressState.known);
  const rules = new Map<string, Robots>();
  for (const origin of new Set(open.map((id) => originOf(addresses.canon(id)))))
    rules.set(origin, await robotsOf(`${origin}/`));
  return (url) => rules.get(originOf(url))?.isAllowed(url) ?? true;
}

/** Addresses of this level that are still to be asked; what may not or need not be is settled on the way. */
function unsettled(
  { addresses, plan, counted, homeUrl }: Tools,
  level: number,
  isStopped: (url: string) => boolean,
  isAllowed: (url: string) => boolean,
): number[] {
  const ids: number[] = [];
  const wanted = plan.pages === undefined ? undefined : new Set([homeUrl, ...plan.pages]);
  for (const id of addresses.ownAt(level)) {
    if (addresses.state(id) !== addressState.known || addresses.isApart(id)) continue;
    const url = addresses.canon(id);
    if (wanted?.has(url) === false) addresses.settle(id, addressState.leftOut, 'not.asked');
    else if (!isAllowed(url)) addresses.settle(id, addressState.leftOut, 'robots.disallow');
    else if (isStopped(url) || isAbsurd(url)) addresses.settle(id, addressState.leftOut, 'trap.cap');
    else ids.push(id);
  }
  const pages = ids
    .filter((id) => !isFile(addresses.canon(id)) && !addresses.isFile(id))
    .map((id) => addresses.canon(id));
  const room = plan.maxPages - counted.pages;
  if (pages.length <= room) return ids;
  const kept = cutLevel(pages, Math.max(room, level === 0 ? 1 : 0), plan.seed);
  return ids.filter((id) => {
    const url = addresses.canon(id);
    if (kept.has(url) || url === homeUrl || isFile(url) || addresses.isFile(id)) return true;
    addresses.settle(id, addressState.leftOut, 'tool.budget');
    return false;
  });
}

/** Reads answers into facts. Shared by the crawl and by later looks that bring a page back. */
export function handlerOf(
  tools: Tools,
  seen: (url: string, texts: readonly number[], leads: boolean) => void,
): Handler & { startLevel(level: number): void } {
  const { store, addresses, plan, counted } = tools;
  const keep = keeper(tools);
  const gather = gatherer({
    store,
    addresses,
    asOf: plan.asOf,
    linksOnly: !tools.keepsPages,
    notesSuspects: plan.needs.includes('inspect:safety'),
    ...(tools.keepsPages && { traces: tools.traces }),
    ...(tools.earlier?.isShared === true && { earlier: tools.earlier }),
  });
  const facts = factRows(store);
  let level = 0;
  return {
    startLevel(at) {
      level = at;
    },
    read(id, capture) {
      const url = addresses.canon(id);
      const outcome = outcomeOf(capture);
      const hasBody = (): boolean => capture.unchanged !== undefined || capture.body.length > 0;
      if (outcome.is === 'ok' && capture.method === 'GET' && addresses.isOwn(id) && hasBody())
        readIn(id, url, capture.headers['content-type'] ?? '', capture);
      else if (
        outcome.is === 'ok' &&
        capture.method === 'HEAD' &&
        addresses.isOwn(id) &&
        isHtml(capture.headers['content-type'] ?? '', capture)
      )
        facts.put('suspect', url, pageUnderFileName(url, Number(capture.headers['content-length'] ?? -1)));
    },
    keep(id, capture, n) {
      const url = addresses.canon(id);
      const outcome = outcomeOf(capture);
      keep(id, capture, n);
      switch (outcome.is) {
        case 'failed':
          return addresses.settle(id, addressState.failed, outcome.kind);
        case 'open':
          return addresses.settle(id, addressState.leftOut, outcome.reason);
        case 'redirect': {
          const target = resolveAddress(outcome.location, url, 'utf-8');
          if (target === undefined) return addresses.settle(id, addressState.failed, 'redirect-broken');
          return addresses.settle(id, addressState.redirect, '', addresses.add(target, level + 1));
        }
        case 'ok':
          return addresses.settle(id, addressState.ok, capture.truncated === undefined ? '' : 'size.cap');
      }
    },
  };

  function readIn(id: number, url: string, contentType: string, capture: Capture): void {
    const input = {
      id,
      url,
      contentType,
      get body() {
        return capture.body; // of an unchanged page nobody asks for it
      },
      isUnchanged: capture.unchanged !== undefined,
    };
    if (!isHtml(contentType, capture)) {
      if (tools.keepsPages && /xml|json|javascript|plain/i.test(contentType)) gather.answer(input, level);
      return;
    }
    const { scan, texts, links, more } = gather.page(input, level);
    counted.pages += more;
    if (scan === undefined && tools.carried) tools.carried.carried += more;
    let leads = false;
    for (const link of links)
      if (addresses.level(link) > level && addresses.isOwn(link)) {
        leads = patternOf(addresses.canon(link)) !== patternOf(url);
        if (leads) break;
      }
    seen(url, texts, leads);
    const suspect =
      url === tools.homeUrl || scan === undefined ? undefined : suspectOf(url, scan, addresses.isFile(id));
    if (suspect) facts.put('suspect', url, suspect);
  }
}

const isHtml = (contentType: string, capture: Capture): boolean =>
  /html/i.test(contentType) ||
  ((contentType === '' || /text\/plain|octet-stream/i.test(contentType)) &&
    /^\s*(?:<!doctype html|<html|<head|<body|<table)/i.test(capture.body.toString('latin1', 0, 256)));
