import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { chromiumHere, needsChromium } from '../../../testing/chromium.ts';
import { waysOut, type Listener } from '../../../testing/ways-out.ts';
import { browserPool } from './pool.ts';

/** Real listeners on loopback. `seen` is what arrived: paths of requests, `connection` for bare ones, `datagram`. */
async function listen(html = ''): Promise<Listener & { seen: Set<string>; page: string; close(): void }> {
  const seen = new Set<string>();
  let page = html;
  const tcp = createServer((socket) => {
    socket.on('error', () => undefined);
    const bare = setTimeout(() => seen.add('connection'), 300);
    bare.unref();
    socket.once('data', (data) => {
      clearTimeout(bare);
      const path = /^[A-Z]+ (\/\S*)/.exec(data.toString('latin1'))?.[1] ?? 'unknown';
      seen.add(path);
      const body = path === '/' ? page : '';
      socket.end(
        `HTTP/1.1 ${body === '' ? 404 : 200} x\r\ncontent-type: text/html\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
      );
    });
  });
  tcp.listen(0, '127.0.0.1');
  await once(tcp, 'listening');
  const udp = createSocket('udp4', () => seen.add('datagram'));
  udp.bind(0, '127.0.0.1');
  await once(udp, 'listening');
  const host = `127.0.0.1:${(tcp.address() as AddressInfo).port}`;
  return {
    host,
    udp: udp.address().port,
    seen,
    get page() {
      return page;
    },
    set page(text) {
      page = text;
    },
    close() {
      tcp.close();
      udp.close();
    },
  };
}

describe('ways out of a page', { skip: needsChromium }, () => {
  it('a browser without our flags uses them: the listeners would hear', async () => {
    const listener = await listen();
    listener.page = waysOut(listener).html;
    const profile = mkdtempSync(join(tmpdir(), 'gongkai-leak-'));
    const off = 'LocalNetworkAccessChecks,LocalNetworkAccessChecksWebRTC,LocalNetworkAccessChecksWebSockets';
    const flags = [
      '--headless=new',
      '--no-sandbox',
      `--disable-features=${off}`,
      `--user-data-dir=${profile}`,
      '--disable-popup-blocking',
    ];
    const child = spawn(chromiumHere ?? '', [...flags, `http://${listener.host}/`], {
      stdio: 'ignore',
      detached: true,
    });
    const wanted = [
      '/socket',
      '/shared-worker',
      '/open',
      '/beacon',
      '/prefetch',
      '/worker',
      '/events',
      '/download',
      '/form',
      '/frame',
      '/service-worker',
      'datagram',
    ];
    const until = performance.now() + 20_000;
    while (performance.now() < until && !wanted.every((way) => listener.seen.has(way)))
      await new Promise((next) => setTimeout(next, 100));
    process.kill(-Number(child.pid), 'SIGKILL');
    await once(child, 'exit');
    listener.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    const missed = wanted.filter((way) => !listener.seen.has(way));
    assert.deepEqual(missed, [], `heard ${[...listener.seen].join(' ')}`);
  });

  it('a page has no network but our answers, whatever it tries', async () => {
    const listener = await listen();
    const { html, tried } = waysOut(listener);
    const origin = `http://${listener.host}`;
    // the browser itself writes down every name it looks up and everything it sends
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-leak-'));
    chmodSync(folder, 0o777);
    const wrapped = join(folder, 'chromium');
    const log = join(folder, 'net.json');
    writeFileSync(wrapped, `#!/bin/sh\nexec '${chromiumHere}' --log-net-log='${log}' "$@"\n`, { mode: 0o755 });

    const asked = new Set<string>();
    const pool = browserPool({ executablePath: wrapped, deadlines: { quietMs: 1_500 } });
    const session = pool.session(async ({ url }) => {
      asked.add(new URL(url).pathname);
      // the page comes from the listener's own address, so that no rule of origins keeps it from asking there
      if (url !== `${origin}/`) return 'abort';
      return { status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from(html) };
    });
    const visit = await session.visit(`${origin}/`, (tab) => tab.evaluateInPage<string[]>('tried'));
    await session.close();
    await pool.close();
    listener.close();
    const written = existsSync(log) ? readFileSync(log, 'utf8') : '';
    rmSync(folder, { recursive: true, force: true });
    assert.deepEqual(visit.ok ? visit.value : visit.detail, tried, 'every way was tried');
    for (const way of ['/fetch', '/img', '/worker', '/frame'])
      assert.ok(asked.has(way), `pages ask us: ${[...asked].join(' ')}`);
    assert.deepEqual([...listener.seen], []);
    assert.deepEqual(leavesIn(written), [], 'no connection, no datagram, no name looked up');
  });
});

/** What would mean that something left the process, in the words of the browser's own log. */
const leaves = ['TCP_CONNECT_ATTEMPT', 'UDP_BYTES_SENT', 'HOST_RESOLVER_SYSTEM_TASK', 'HOST_RESOLVER_DNS_TASK'];

function leavesIn(log: string): readonly string[] {
  const types = /"logEventTypes":(\{[^}]*\})/.exec(log)?.[1] ?? '{}';
  const ids = new Map(Object.entries(JSON.parse(types) as Record<string, number>).map(([name, id]) => [id, name]));
  const known = new Set(ids.values());
  assert.deepEqual(
    leaves.filter((name) => !known.has(name)),
    [],
    'the log has these words',
  );
  const seen = [...log.matchAll(/"type":(\d+)\}/g)].map(([, id]) => ids.get(Number(id)) ?? '');
  assert.ok(seen.includes('HOST_RESOLVER_MANAGER_REQUEST'), 'the log tells of names that were asked for');
  return [...new Set(seen)].filter((name) => leaves.includes(name));
}
