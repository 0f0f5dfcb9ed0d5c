import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { guard, onlyAt } from '../../../packages/checker/src/capture/guard.ts';
import { openNet, usualCaps, type OpenNet } from '../../../packages/checker/src/capture/net.ts';
import { pace } from '../../../packages/checker/src/capture/pace.ts';
import { shakeHands } from '../../../packages/checker/src/capture/tls.ts';
import { ipv6Reach } from '../../../packages/checker/src/checks/ipv6/reach.ts';
import { ipv6Record } from '../../../packages/checker/src/checks/ipv6/record.ts';
import { siteDomain } from '../../../packages/checker/src/checks/site/domain.ts';
import { siteHttps } from '../../../packages/checker/src/checks/site/https.ts';
import { readProbes } from '../../../packages/checker/src/facts/transport/read-probes.ts';
import { openObservations } from '../../../packages/checker/src/run/observations.ts';
import { openStore, type Store } from '../../../packages/checker/src/run/store/open.ts';
import { firstProbes, probeAgain } from '../../../packages/checker/src/stages/probe.ts';
import type { ProbeWorld } from '../../../packages/checker/src/stages/probe/world.ts';
import { columnFacts } from '../../../packages/checker/testing/column-facts.ts';
import { measureInspected } from '../../../packages/checker/testing/inspected.ts';
import { drawOf, type Draw } from '../draw.ts';
import { saysOf } from '../families/family.ts';
import type { Verdict } from '../tally.ts';
import hostNames from './host-names.json' with { type: 'json' };
import { listen, openHosts, plainWays, tlsWays, type Hosts, type HostWays } from './hosts.ts';
import { nameServersOf, type Zone } from './names.ts';

/** Long, for a machine may be busy; short for the one server that never answers. */
const TIMEOUT_MS = 10_000;
const SILENCE_MS = 150;
const SLOW_MS = 80;
const local = guard(['127.0.0.0/8', '::1/128'], (_host, _options, done) =>
  done(null, [{ address: '127.0.0.1', family: 4 }]),
);
const netWith = (given: typeof local): OpenNet =>
  openNet({
    userAgent: 'trust',
    guard: given,
    pace: pace('max', 4, () => 0),
    connections: () => 2,
    headersMs: TIMEOUT_MS,
    totalMs: TIMEOUT_MS * 4,
    caps: usualCaps,
  });
/** A network in which the usual ports of a host are others. */
const via = (net: OpenNet, portOf: (hostname: string, isSecure: boolean) => number): OpenNet => ({
  ...net,
  async fetch(ask) {
    const url = new URL(ask.url);
    url.port = String(portOf(url.hostname, url.protocol === 'https:'));
    url.protocol = 'http:'; // what is said is the same; the handshake is probed by itself
    const capture = await net.fetch({ ...ask, url: url.href });
    return { ...capture, url: ask.url };
  },
});

const goodPlain: ReadonlySet<string> = new Set(['301', '302', '308', 'hops', 'meta', 'script', 'closed']);
const goodTls: ReadonlySet<string> = new Set(['good', 'many-names', 'wildcard', 'last-hour', 'flaky']);
/** Of these a machine cannot tell: browsers fetch what is missing, and a root may be our own network's. */
const openTls: ReadonlySet<string> = new Set(['no-chain', 'unknown-root']);

/** How the IPv6 side of a host behaves, and whether our own network leads there. */
const sixWays = ['serves', 'moved', 'slow', 'flaky', 'closed', 'resets', 'error', 'missing', 'blind'] as const;
type SixWay = (typeof sixWays)[number];
const goodSix: ReadonlySet<SixWay> = new Set(['serves', 'moved', 'slow', 'flaky']);

interface Six {
  readonly address: string;
  set(hostname: string, way: SixWay): void;
  port(hostname: string): number;
  close(): Promise<void>;
}

/** A server of this machine over IPv6; on a machine without, over another of its addresses. */
async function openSix(closedPort: number): Promise<Six> {
  const ways = new Map<string, SixWay>();
  const lost = new Set<string>();
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const way = ways.get(host) ?? 'serves';
    const isLost = way === 'resets' || (way === 'flaky' && !lost.has(host));
    lost.add(host);
    if (isLost) return void request.socket.destroy();
    if (way === 'moved') return void response.writeHead(301, { location: `https://${host}/` }).end();
    response.statusCode = way === 'error' ? 500 : way === 'missing' ? 404 : 200;
    setTimeout(() => response.end('<title>t</title>'), way === 'slow' ? SLOW_MS : 0);
  });
  const address = '::1';
  const [at, port] = await listen(server, address).then(
    (found) => [address, found] as const,
    async () => ['127.0.0.2', await listen(server, '127.0.0.2')] as const,
  );
  return {
    address: at,
    set: (hostname, way) => void ways.set(hostname, way),
    port: (hostname) => (['closed', 'blind'].includes(ways.get(hostname) ?? '') ? closedPort : port),
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

interface Servers {
  readonly hosts: Hosts;
  readonly six: Six;
  readonly store: Store;
  readonly net: OpenNet;
}

/** One site: made, probed as a scan does, judged. */
async function trial(servers: Servers, draw: Draw, at: number): Promise<readonly Verdict[]> {
  const { hosts, six, store } = servers;
  const isOther = draw.chance(0.5);
  const suffix = draw.pick(isOther ? hostNames.others : hostNames.governmental);
  const hostname = new URL(`http://${suffix.replace('N', String(at))}/`).hostname;
  const ways: HostWays = {
    plain: draw.pick(draw.chance(0.6) ? [...goodPlain] : plainWays.filter((way) => !goodPlain.has(way))),
    tls: draw.pick(draw.chance(0.6) ? [...goodTls] : tlsWays.filter((way) => !goodTls.has(way))) as HostWays['tls'], // of tlsWays
  };
  const zone: Zone = {
    hasSix: draw.chance(0.6),
    ills: [draw.pick(hostNames.ills), draw.pick(['well', 'well', 'hides', 'fails'])],
  };
  const sixWay = draw.pick(sixWays);
  hosts.set(hostname, ways);
  six.set(hostname, sixWay);
  const world: ProbeWorld = {
    isPrivate: () => Promise.resolve(false),
    names: nameServersOf(zone, six.address),
    refuses: local.refusesAddress,
    shake: (host) =>
      shakeHands(host, hosts.tlsPort(host), {
        guard: local,
        timeoutMs: ways.tls === 'silent' ? SILENCE_MS : TIMEOUT_MS,
        ca: hosts.root,
      }),
    netAt: (addresses) => via(netWith(onlyAt(local, addresses)), six.port),
    reachesSix: () => Promise.resolve(sixWay !== 'blind'),
  };
  const homeUrl = `${ways.plain === 'closed' ? 'https' : 'http'}://${hostname}/`;
  store.db.exec('DELETE FROM observation');
  const { signal } = new AbortController();
  const tools = { store, observations: openObservations(store), net: servers.net, homeUrl, signal };
  await firstProbes(tools, world);
  for (let round = 1; round <= 3; round += 1)
    if ((await probeAgain(tools, world, round, () => Promise.resolve(true))) === 0) break;
  const probes = readProbes(store.db) ?? {};
  const facts = { site: { ...columnFacts().site, url: homeUrl }, probes };
  const note = `${hostname} ${ways.plain} ${ways.tls} ${JSON.stringify(zone)} ${sixWay}: ${Object.entries(probes)
    .map(([kind, looks]) => `${kind} ${looks.map(({ outcome }) => outcome).join(' ')}`)
    .join('; ')}`;
  const https = measureInspected(siteHttps, facts);
  const faults = https.state === 'measured' ? https.findings.filter(({ kind }) => kind !== 'https-not-forced') : [];
  const isShown = faults.some(({ state }) => state !== 'fail');
  const verdict = (check: string, isFaulty: boolean, said: Verdict['said']): Verdict => ({
    check,
    isFaulty,
    said,
    note,
  });
  const isUnforced = !goodPlain.has(ways.plain) && ways.plain !== 'loop';
  const isClosed = ways.tls === 'closed' || ways.tls === 'silent' || ways.tls === 'resets';
  return [
    ...(ways.plain === 'closed' && isClosed
      ? []
      : [verdict(siteDomain.id, isOther, saysOf(measureInspected(siteDomain, facts)))]),
    ...(openTls.has(ways.tls)
      ? [verdict(`${siteHttps.id} (not to be told)`, false, isShown ? 'well' : faults.length > 0 ? 'fault' : 'open')]
      : [verdict(siteHttps.id, !goodTls.has(ways.tls), saysOf(withoutKind(https, faults)))]),
    // what the clear page does is only asked where there is HTTPS to lead to
    ...(isClosed ? [] : [verdict(`${siteHttps.id} (redirect)`, isUnforced, saysOf(https, 'https-not-forced'))]),
    verdict(ipv6Record.id, !zone.hasSix, saysOf(measureInspected(ipv6Record, facts))),
    verdict(
      ipv6Reach.id,
      !zone.hasSix || !(goodSix.has(sixWay) || sixWay === 'blind'),
      saysOf(measureInspected(ipv6Reach, facts)),
    ),
  ];
}

const withoutKind = (
  measure: ReturnType<typeof measureInspected>,
  findings: Extract<ReturnType<typeof measureInspected>, { state: 'measured' }>['findings'],
): ReturnType<typeof measureInspected> => (measure.state === 'measured' ? { ...measure, findings, open: [] } : measure);

/** Hosts of this machine, right and wrong, probed as a scan probes them. */
export async function transportVerdicts(trials: number, seed: string): Promise<readonly Verdict[]> {
  const root = mkdtempSync(join(tmpdir(), 'gongkai-trust-servers-'));
  const hosts = await openHosts();
  const six = await openSix(hosts.closedPort);
  const store = openStore(join(root, 'run.sqlite'));
  const net = via(netWith(local), hosts.plainPort);
  try {
    const all: Verdict[] = [];
    for (let at = 0; at < trials; at += 1)
      all.push(...(await trial({ hosts, six, store, net }, drawOf(`${seed} servers ${at}`), at)));
    return all;
  } finally {
    await net.close();
    store.close();
    await six.close();
    await hosts.close();
    rmSync(root, { recursive: true, force: true });
  }
}
