import { isParkingHost, isTrusted, parkedWord, tradeIn } from '../hacked/trades.ts';
import type { Inspection } from './inspection.ts';
import { sampled } from './sampled.ts';

/** What became of another site that this one links to. */
export interface OutboundFact {
  readonly title: string;
  /** `parked`: nobody's, or for sale; `trade`: it sells what hides on hacked pages; '' otherwise. */
  readonly sign: '' | 'parked' | 'trade';
  readonly word: string;
}

const SAMPLE = 60;
/** A page for a domain that nobody uses says little else. */
const SHORT = 400;
const OPENING = 200;
/** An address of a machine is nobody's to register. */
const isLiteral = /^[\d.]+(?::\d+)?$|^\[/;

/** One address of each other host that is linked to, those of governments and great platforms left out: a seeded sample. */
export const outbound: Inspection<OutboundFact> = {
  id: 'outbound',
  version: 1,
  choose(source) {
    const byHost = new Map<string, string>();
    for (const url of source.outbound()) {
      const host = URL.parse(url)?.host ?? '';
      if (host !== '' && !isLiteral.test(host) && !isTrusted(host) && !byHost.has(host)) byHost.set(host, url);
    }
    const hosts = [...byHost].map(([key, url]) => ({ key, url }));
    return sampled(source.seed, hosts, SAMPLE, ({ key }) => key);
  },
  read({ page, finalUrl }) {
    const host = URL.parse(finalUrl)?.host ?? '';
    const title = page?.scan.title ?? '';
    if (isParkingHost(host)) return { title, sign: 'parked', word: host };
    if (page === undefined) return { title, sign: '', word: '' };
    const { metas } = page.scan;
    const parked = parkedWord(`${title} ${page.text.length < SHORT ? page.text : page.text.slice(0, OPENING)}`);
    if (parked !== undefined) return { title, sign: 'parked', word: parked };
    const trade = tradeIn(`${title} ${metas['keywords'] ?? ''} ${metas['description'] ?? ''}`);
    return trade === undefined ? { title, sign: '', word: '' } : { title, sign: 'trade', word: trade };
  },
  outcome: ({ sign }) => sign,
};
