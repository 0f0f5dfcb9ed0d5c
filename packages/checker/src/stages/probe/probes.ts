import type { Net } from '../../run/capture.ts';
import type { NameAnswer } from '../../run/transport.ts';
import { outcomeOf } from '../../run/outcome.ts';
import { leadsOn } from '../../facts/leads-on.ts';
import { resolveAddress } from '../../facts/scan/address.ts';
import { decodePage } from '../../facts/scan/charset.ts';
import { scanPage } from '../../facts/scan/scan.ts';
import { hostOutcome, publicSix, recordOutcome, tlsOutcome } from '../../facts/transport/outcomes.ts';
import { openFor, type ProbeKind } from '../../facts/transport/probe-looks.ts';
import type { ProbeWorld } from './world.ts';

/** What is probed: the page a visitor comes to, and its title as the crawl read it. */
export interface ProbeSubject {
  readonly homeUrl: string;
  readonly title: string;
}

/** What one look saw. */
export interface ProbeSeen {
  readonly outcome: string;
  readonly url: string;
  readonly status?: number;
  readonly note?: string;
}

interface Asking {
  readonly world: ProbeWorld;
  readonly net: Net;
  readonly subject: ProbeSubject;
  readonly round: number;
}

/** A name that has an IPv6 address whatever happens: a name server that does not say so hides all of them. */
const REFERENCE = 'a.root-servers.net';
const MOST_HOPS = 5;

/** One look of each kind. Reads only: a handshake, a name, a page that is linked anyway. */
export const probes: Readonly<Record<ProbeKind, (asking: Asking) => Promise<ProbeSeen>>> = {
  async host({ net, subject: { homeUrl }, round }) {
    const { hostname } = new URL(homeUrl);
    const { status, error } = await net.fetch({ url: homeUrl, round, cap: 'probe' });
    const seen = { url: homeUrl, status, note: hostname };
    return error === undefined
      ? { outcome: hostOutcome(hostname), ...seen }
      : { outcome: openFor('site.unreachable'), ...seen };
  },

  async https({ world, subject: { homeUrl } }) {
    const { protocol, hostname, port } = new URL(homeUrl);
    const answer = await world.shake(hostname, protocol === 'https:' && port !== '' ? Number(port) : 443);
    const note = [answer.code, answer.protocol, answer.validTo].filter((part) => part !== '').join(' ');
    return { outcome: tlsOutcome(answer), url: `https://${hostname}/`, ...(note !== '' && { note }) };
  },

  async 'to-https'({ net, subject: { homeUrl }, round }) {
    const { protocol, hostname } = new URL(homeUrl);
    const first = protocol === 'http:' ? homeUrl : `http://${hostname}/`;
    let url = first;
    for (let hop = 0; hop < MOST_HOPS; hop += 1) {
      const capture = await net.fetch({ url, round });
      const seen = { url: first, status: capture.status };
      const said = outcomeOf(capture);
      if (said.is === 'open') return { outcome: openFor(said.reason), ...seen };
      // nothing is served in the clear where nobody answers
      if (said.is === 'failed')
        return { outcome: said.kind === 'refused' ? 'ok' : openFor('site.unreachable'), ...seen };
      const { html, charset } = decodePage(capture.body, capture.headers['content-type'] ?? '');
      const href = said.is === 'redirect' ? said.location : leadsOn(html, scanPage(html));
      const next = href === undefined ? undefined : resolveAddress(href, url, charset);
      if (next?.startsWith('https:') === true) return { outcome: 'ok', ...seen, note: `→ ${next}` };
      // what only leads to itself serves nothing
      if (said.is === 'redirect' && (next === undefined || next === url)) break;
      if (next === undefined || next === url) return { outcome: 'plain', ...seen };
      url = next;
    }
    return { outcome: openFor('site.unreachable'), url: first, note: 'redirects' };
  },

  async 'ipv6-record'({ world, subject: { homeUrl } }) {
    const { hostname } = new URL(homeUrl);
    const answers = await Promise.all(
      world.names.map(async (ask) => ({
        six: await ask(hostname, 6),
        four: await ask(hostname, 4),
        reference: await ask(REFERENCE, 6),
      })),
    );
    const found = publicSix(
      answers.map(({ six }) => six),
      world.refuses,
    );
    const note = found.length > 0 ? found.join(' ') : answers.map(({ six }) => six.is).join(' ');
    return { outcome: recordOutcome(answers, world.refuses), url: homeUrl, note: `AAAA ${note}` };
  },

  async 'ipv6-reach'({ world, subject: { homeUrl, title }, round }) {
    const { hostname } = new URL(homeUrl);
    const asked = (name: string): Promise<readonly NameAnswer[]> => Promise.all(world.names.map((ask) => ask(name, 6)));
    const addresses = publicSix(await asked(hostname), world.refuses);
    if (addresses.length === 0) return { outcome: openFor('no.population'), url: homeUrl };
    const net = world.netAt(addresses);
    const capture = await net.fetch({ url: homeUrl, round });
    await net.close();
    const seen = { url: homeUrl, status: capture.status, note: addresses.join(' ') };
    // a certificate is judged elsewhere: who shows one was reached
    if (capture.error === 'tls') return { outcome: 'ok', ...seen };
    if (capture.status > 0) {
      const said = outcomeOf(capture);
      if (said.is === 'open') return { outcome: openFor(said.reason), ...seen };
      if (said.is === 'failed') return { outcome: said.kind, ...seen };
      if (said.is === 'redirect') return { outcome: 'ok', ...seen };
      const { html } = decodePage(capture.body, capture.headers['content-type'] ?? '');
      return { outcome: title === '' || scanPage(html).title === title ? 'ok' : 'other-title', ...seen };
    }
    const [reference] = publicSix(await asked(REFERENCE), world.refuses);
    const isOurs = reference === undefined || !(await world.reachesSix(reference));
    return { outcome: isOurs ? openFor('net.vantage') : (capture.error ?? 'reset'), ...seen };
  },
};
