import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { loopbackNet } from '../../testing/loopback-net.ts';
import { planOf } from '../../testing/run-site.ts';
import { webServer } from '../../testing/web-server.ts';
import { readProbes } from '../facts/transport/read-probes.ts';
import { openObservations } from '../run/observations.ts';
import { openStore } from '../run/store/open.ts';
import type { NameAnswer } from '../run/transport.ts';
import { firstProbes, probeAgain } from './probe.ts';
import { probeWorld, type ProbeWorld } from './probe/world.ts';

const root = mkdtempSync(join(tmpdir(), 'gongkai-probe-'));
after(() => rmSync(root, { recursive: true }));

const found = (...addresses: readonly string[]): NameAnswer => ({ is: 'found', addresses });
const none: NameAnswer = { is: 'none', addresses: [] };

/** A world in which the host is public, has no TLS, and whose name servers say what they are told to. */
function world(url: string, six: NameAnswer, given: Partial<ProbeWorld> = {}): ProbeWorld {
  return {
    ...probeWorld(planOf(url, { allowPrivate: ['127.0.0.0/8', '::1/128'] }), 'test'),
    isPrivate: () => Promise.resolve(false),
    names: [
      (name, family) =>
        Promise.resolve(
          name.endsWith('root-servers.net') ? found('2001:503:ba3e::2:30') : family === 4 ? found('1.2.3.4') : six,
        ),
    ],
    shake: () => Promise.resolve({ is: 'refused', code: '', protocol: '', validTo: '' }),
    reachesSix: () => Promise.resolve(true),
    ...given,
  };
}

/** All looks of the probes of one site, three rounds of them: `kind: outcome outcome`. */
async function seen(url: string, inWorld: ProbeWorld): Promise<Readonly<Record<string, string>>> {
  const store = openStore(join(root, `${Math.abs(url.length * 31 + inWorld.names.length)}-${counter()}.sqlite`));
  const tools = {
    store,
    observations: openObservations(store),
    net: loopbackNet(),
    homeUrl: url,
    signal: new AbortController().signal,
  };
  await firstProbes(tools, inWorld);
  await firstProbes(tools, inWorld); // resumed: nothing is asked twice
  for (let round = 1; round <= 3; round += 1)
    if ((await probeAgain(tools, inWorld, round, () => Promise.resolve(true))) === 0) break;
  const looks = readProbes(store.db) ?? {};
  store.close();
  return Object.fromEntries(
    Object.entries(looks).map(([kind, all]) => [kind, all.map(({ outcome }) => outcome).join(' ')]),
  );
}
const counter = (
  (n) => () =>
    (n += 1)
)(0);

test('probe: a plain site without IPv6 is looked at twice for each fault', async () => {
  const server = await webServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>t</title>'),
  );
  const looks = await seen(`${server.origin}/`, world(server.origin, none));
  await server.close();
  assert.deepEqual(looks, {
    host: 'no-domain no-domain',
    https: 'refused refused',
    'to-https': 'plain plain',
    'ipv6-record': 'absent absent',
    'ipv6-reach': 'open:no.population',
  });
});

test('probe: plain HTTP that leads to HTTPS, by an answer or by a page, is well at once', async () => {
  for (const [status, headers, body] of [
    [301, { location: 'https://www.h.gov.cn/' }, ''],
    [200, { 'content-type': 'text/html' }, '<meta http-equiv="refresh" content="0;url=https://www.h.gov.cn/">'],
  ] as const) {
    const server = await webServer((_, response) => response.writeHead(status, headers).end(body));
    const looks = await seen(`${server.origin}/`, world(server.origin, none));
    await server.close();
    assert.equal(looks['to-https'], 'ok');
  }
});

test('probe: a fault that is gone at the next look is looked at a third time', async () => {
  const answers = ['refused', 'ok', 'ok'] as const;
  let at = 0;
  const shake: ProbeWorld['shake'] = () =>
    Promise.resolve({ is: answers[at++] ?? 'ok', code: '', protocol: 'TLSv1.3', validTo: '2027-01-01' });
  const server = await webServer((_, response) => response.end('x'));
  const looks = await seen(`${server.origin}/`, world(server.origin, none, { shake }));
  await server.close();
  assert.equal(looks['https'], 'refused ok ok');
});

test('probe: over IPv6 only the IPv6 address is asked; a network of ours without IPv6 says nothing', async () => {
  const server = await webServer((_, response) => response.end('<title>t</title>'));
  const url = `http://localhost:${server.host.split(':')[1]}/`;
  const six = found('::1'); // where nobody listens
  const refused = await seen(url, world(url, six));
  assert.match(refused['ipv6-reach'] ?? '', /^(?:refused refused|open:net\.local)$/);
  const blind = await seen(url, world(url, six, { reachesSix: () => Promise.resolve(false) }));
  assert.equal(blind['ipv6-reach'], 'open:net.vantage');
  // the guard still stands: an address that is not allowed is never connected to
  const closed = await seen(url, world(url, found('fd00::9')));
  assert.equal(closed['ipv6-record'], 'open:net.vantage');
  await server.close();
});

test('probe: a private host is not judged and not asked', async () => {
  const server = await webServer((_, response) => response.end('x'));
  const looks = await seen(
    `${server.origin}/`,
    world(server.origin, none, { isPrivate: probeWorld(planOf(server.origin), '').isPrivate }),
  );
  await server.close();
  assert.deepEqual([...new Set(Object.values(looks))], ['open:net.vantage']);
  assert.deepEqual(server.asked, []);
});
