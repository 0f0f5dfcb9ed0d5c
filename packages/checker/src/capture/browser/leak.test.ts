import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { it } from 'node:test';
import { chromiumHere, needsChromium } from '../../../testing/chromium.ts';
import { browserPool } from './pool.ts';

/** Every way out of a page that was found open when requests were only intercepted, and some more. */
const waysOut = (origin: string, host: string, udp: number): string => `<!doctype html>
<link rel="icon" href="${origin}/icon"><link rel="preconnect" href="${origin}"><link rel="dns-prefetch" href="${origin}">
<link rel="prefetch" href="${origin}/prefetch"><link rel="prerender" href="${origin}/prerender">
<script type="speculationrules">{"prefetch":[{"urls":["${origin}/spec"]}],"prerender":[{"urls":["${origin}/pre"]}]}</script>
<img src="${origin}/img"><iframe src="${origin}/frame"></iframe><object data="${origin}/object"></object>
<video src="${origin}/video"></video><a id="ping" href="#x" ping="${origin}/ping">x</a>
<form id="f" action="${origin}/form" target="_blank" method="post"></form>
<script>
const tried = window.tried = [];
const go = (name, work) => { tried.push(name); try { Promise.resolve(work()).catch(() => {}); } catch {} };
const blob = (code) => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
go('fetch', () => fetch('${origin}/fetch', { mode: 'no-cors' }));
go('beacon', () => navigator.sendBeacon('${origin}/beacon', 'x'));
go('keepalive', () => fetch('${origin}/keep', { keepalive: true, mode: 'no-cors' }));
go('socket', () => new WebSocket('ws://${host}/socket'));
go('events', () => new EventSource('${origin}/events'));
go('worker', () => new Worker(blob("fetch('${origin}/worker', {mode:'no-cors'}); new WebSocket('ws://${host}/w')")));
go('shared', () => new SharedWorker(blob("fetch('${origin}/shared', {mode:'no-cors'}); new WebSocket('ws://${host}/s')")));
go('service', () => navigator.serviceWorker.register('/sw.js'));
go('open', () => open('${origin}/open'));
go('noopener', () => open('${origin}/noopener', '_blank', 'noopener'));
go('submit', () => f.submit());
go('ping', () => ping.click());
go('transport', () => new WebTransport('https://${host}/transport').ready);
go('stun', async () => {
  const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${udp}' }, { urls: 'turn:${host}?transport=tcp', username: 'u', credential: 'c' }] });
  peer.createDataChannel('x');
  await peer.setLocalDescription(await peer.createOffer());
});
</script>`;

it('a page has no network but our answers, whatever it tries', { skip: needsChromium }, async () => {
  const seen: string[] = [];
  const tcp = createServer((socket) => {
    seen.push('connection');
    socket.once('data', (data) => seen.push(data.toString('latin1').split('\r\n', 1)[0] ?? ''));
    socket.on('error', () => undefined);
  });
  tcp.listen(0, '127.0.0.1');
  await once(tcp, 'listening');
  const udp = createSocket('udp4', () => seen.push('datagram'));
  udp.bind(0, '127.0.0.1');
  await once(udp, 'listening');
  const host = `127.0.0.1:${(tcp.address() as AddressInfo).port}`;
  const origin = `http://${host}`;

  const asked = new Set<string>();
  const pool = browserPool({ executablePath: chromiumHere ?? '', deadlines: { quietMs: 1_500 } });
  const session = pool.session(async ({ url }) => {
    asked.add(new URL(url).pathname);
    // the page comes from the listener's own address, so that no rule of origins keeps it from asking there
    if (url !== `${origin}/`) return 'abort';
    const body = Buffer.from(waysOut(origin, host, udp.address().port));
    return { status: 200, headers: { 'content-type': 'text/html' }, body };
  });
  const visit = await session.visit(`${origin}/`, (tab) => tab.evaluateInPage<string[]>('tried'));
  await session.close();
  await pool.close();
  tcp.close();
  udp.close();
  assert.equal(visit.ok ? visit.value.length : visit.detail, 14, 'every way was tried');
  assert.ok(asked.has('/fetch') && asked.has('/img') && asked.has('/worker'), `pages ask us: ${[...asked].join(' ')}`);
  assert.deepEqual(seen, []);
});
