import type { Observation, Site } from '@gongkai/model';
import { drawnHtml } from '../../capture/browser/drawn-html.ts';
import type { BrowserSession } from '../../capture/browser/pool.ts';
import { findEngines, type PlacedForm } from '../../facts/results/engine.ts';
import lexicon from '../../facts/results/lexicon.json' with { type: 'json' };
import type { PageScan } from '../../facts/page.ts';
import { resolveAddress } from '../../facts/scan/address.ts';
import { scanPage } from '../../facts/scan/scan.ts';
import type { Net } from '../../run/capture.ts';
import { chinaTime } from '../../run/observations.ts';
import { pageAt } from './page-at.ts';

/** The home page as it is now: the control of a look, and the place where a search should stand. */
export interface HomeLook {
  readonly at: number;
  readonly ok: boolean;
  readonly forms: readonly PlacedForm[];
  /** Addresses it links to. */
  readonly links: ReadonlySet<string>;
  /** It links to something that it calls a search, whether or not that could be asked. */
  readonly callsOne: boolean;
  readonly observations: readonly Observation[];
}

const says = new RegExp(lexicon.says, 'i');
const calls = new RegExp(lexicon.calls, 'i');
/** Pages that a link calls a search and that are looked at for its form. */
const mostPages = 3;

/** Fetches the home page; where it shows no search, the pages it calls one, and then the page as a browser draws it. */
export async function lookAtHome(
  net: Net,
  { url }: Pick<Site, 'url'>,
  round: number,
  browser?: BrowserSession,
): Promise<HomeLook> {
  const home = await pageAt(net, { url: new URL(url).href, round, cap: 'page' });
  const ok = home.status === 200 && home.scan !== undefined;
  const forms: PlacedForm[] = [];
  const links = new Map<string, string>();
  const observations: Observation[] = [];
  const has = (): boolean => findEngines(forms, () => true).length > 0;
  const note = (via: string, at: string, status: number): void => {
    const outcome = !ok ? (home.error ?? String(home.status)) : has() ? 'present' : 'absent';
    observations.push({ at: chinaTime(home.at), via, outcome, url: at, status, control: ok });
  };
  const take = (scan: PageScan, page: string, charset: string): void => {
    for (const form of scan.forms) forms.push({ page, charset, form });
    for (const link of scan.links) {
      const target = link.kind === 'a' ? resolveAddress(link.href, page, charset) : undefined;
      if (target !== undefined && !links.has(target)) links.set(target, link.text);
    }
  };
  if (home.scan) take(home.scan, home.url, home.charset);
  if (ok && !has()) {
    const called = [...links].filter(([, text]) => text.length <= 8 && says.test(text)).slice(0, mostPages);
    for (const [page] of called) {
      const { scan, url: at, charset } = await pageAt(net, { url: page, round, cap: 'page' });
      if (scan) take(scan, at, charset);
    }
  }
  note('http', home.url, home.status);
  if (ok && !has() && browser) {
    const visit = await browser.visit(home.url, (tab) => tab.evaluate<string>(drawnHtml));
    if (visit.ok) {
      take(scanPage(visit.value), home.url, 'utf-8');
      note('browser', home.url, 200);
    }
  }
  const callsOne = [...links.values()].some((text) => text.length <= 8 && calls.test(text));
  return { at: home.at, ok, forms, links: new Set(links.keys()), callsOne, observations };
}
