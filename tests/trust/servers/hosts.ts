import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createRaw, type AddressInfo, type Server, type Socket } from 'node:net';
import { createSecureContext, createServer as createTls, type SecureContextOptions } from 'node:tls';
import { authorityOf, certificateOf, newKey } from './certificate.ts';
import pages from './pages.json' with { type: 'json' };

export const plainWays = [
  '301',
  '302',
  '308',
  'hops',
  'meta',
  'script',
  'closed',
  ...Object.keys(pages.stays),
  'loop',
] as const;
export const tlsWays = [
  'good',
  'many-names',
  'wildcard',
  'last-hour',
  'flaky',
  'expired',
  'hour-ago',
  'not-yet',
  'other-name',
  'deep-wildcard',
  'no-names',
  'self-signed',
  'old-protocol',
  'no-tls',
  'closed',
  'resets',
  'silent',
  'no-chain',
  'unknown-root',
] as const;
export type PlainWay = string;
export type TlsWay = (typeof tlsWays)[number];

/** How one host of this machine behaves: in the clear, and over TLS. */
export interface HostWays {
  readonly plain: PlainWay;
  readonly tls: TlsWay;
}

/** Servers of this machine that are many hosts, each with ways of its own. */
export interface Hosts {
  set(hostname: string, ways: HostWays): void;
  /** The ports that stand for 80 and 443 of a host; what it serves under HTTPS is served in the clear. */
  plainPort(hostname: string, isSecure: boolean): number;
  tlsPort(hostname: string): number;
  /** The certificate that all good ones rest on, PEM. */
  readonly root: string;
  /** A port on which nobody listens. */
  readonly closedPort: number;
  close(): Promise<void>;
}

export const listen = (server: Server, host = '127.0.0.1'): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, () => resolve((server.address() as AddressInfo).port));
  });

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What the page in the clear answers. */
function answerPlain(way: PlainWay, host: string, request: IncomingMessage, response: ServerResponse): void {
  const secure = `https://${host}/`;
  const html = (text: string): void =>
    void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text.replaceAll('HOST', host));
  const moved = (status: number, location: string): void => void response.writeHead(status, { location }).end();
  if (/^30\d$/.test(way)) return moved(Number(way), secure);
  if (way === 'hops') return request.url === '/' ? moved(302, `http://${host}/index.html`) : moved(301, secure);
  if (way === 'loop') return moved(302, `http://${host}/index.html`);
  if (way === 'meta') return html(`<meta http-equiv="refresh" content="0; url=${secure}">`);
  if (way === 'script') return html(`<script>window.location.href = "${secure}";</script>`);
  const stays: Readonly<Record<string, string>> = pages.stays;
  if (way === 'hsts') response.setHeader('strict-transport-security', 'max-age=31536000');
  html(`<title>HOST</title>${stays[way] ?? ''}${pages.body}`);
}

function certificates(): {
  readonly root: string;
  of(host: string, way: TlsWay): SecureContextOptions;
} {
  const root = authorityOf('Test root');
  const middle = authorityOf('Test authority', root);
  const stranger = authorityOf('Nobody');
  const own = newKey();
  const now = Date.now();
  const of = (host: string, way: TlsWay): SecureContextOptions => {
    const zone = host.slice(host.indexOf('.') + 1);
    const above = zone.slice(zone.indexOf('.') + 1);
    const names: Partial<Record<TlsWay, readonly string[]>> = {
      'many-names': ['www.example.gov.cn', host, zone],
      wildcard: [`*.${zone}`],
      'other-name': [zone, `www.${zone}`, `x${host}`],
      'deep-wildcard': [`*.${above}`],
      'no-names': [],
    };
    const [from = -30 * DAY, to = 300 * DAY] =
      way === 'expired'
        ? [-400 * DAY, -20 * DAY]
        : way === 'hour-ago'
          ? [-90 * DAY, -HOUR]
          : way === 'last-hour'
            ? [-90 * DAY, HOUR]
            : way === 'not-yet'
              ? [DAY, 300 * DAY]
              : [];
    const by = way === 'self-signed' ? undefined : way === 'unknown-root' ? stranger : middle;
    const asked = { name: host, dns: names[way] ?? [host], from: new Date(now + from), to: new Date(now + to) };
    const leaf = certificateOf(asked, own.key, own.spki, by);
    const chain = way === 'no-chain' || by === undefined ? '' : by.cert;
    return { key: own.pem, cert: leaf + chain };
  };
  return { root: root.cert, of };
}

/** Starts them. Nothing leaves this machine. */
export async function openHosts(): Promise<Hosts> {
  const ways = new Map<string, HostWays>();
  const made = certificates();
  const shaken = new Set<string>();
  const http = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    answerPlain(ways.get(host)?.plain ?? '', host, request, response);
  });
  const tls = createTls({
    SNICallback(host, done) {
      const { tls: way = 'good' } = ways.get(host) ?? {};
      // one connection is lost, and the next is well
      const isLost = way === 'flaky' && !shaken.has(host);
      shaken.add(host);
      if (isLost) done(new Error('lost'));
      else done(null, createSecureContext(made.of(host, way)));
    },
  });
  tls.on('tlsClientError', () => {});
  const old = createTls({
    ...made.of('old', 'good'),
    minVersion: 'TLSv1',
    maxVersion: 'TLSv1.1',
    ciphers: 'DEFAULT@SECLEVEL=0',
  });
  old.on('tlsClientError', () => {});
  const sockets = new Set<Socket>();
  const raw = (onSocket: (socket: Socket) => void): Server =>
    createRaw((socket) => {
      sockets.add(socket);
      socket.on('error', () => {});
      onSocket(socket);
    });
  const silent = raw(() => {});
  const resets = raw((socket) => socket.once('data', () => socket.resetAndDestroy()));
  const noTls = raw((socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
  const gone = createRaw();
  const closedPort = await listen(gone);
  await new Promise((done) => gone.close(done));
  const [httpPort, tlsPort, oldPort, silentPort, resetPort, noTlsPort] = await Promise.all(
    [http, tls, old, silent, resets, noTls].map((server) => listen(server)),
  );
  const ports: Readonly<Partial<Record<TlsWay, number | undefined>>> = {
    'old-protocol': oldPort,
    'no-tls': noTlsPort,
    silent: silentPort,
    resets: resetPort,
    closed: closedPort,
  };
  return {
    set: (hostname, way) => void ways.set(hostname, way),
    plainPort: (hostname, isSecure) =>
      !isSecure && ways.get(hostname)?.plain === 'closed' ? closedPort : (httpPort ?? 0),
    tlsPort: (hostname) => ports[ways.get(hostname)?.tls ?? 'good'] ?? tlsPort ?? 0,
    root: made.root,
    closedPort,
    async close() {
      http.closeAllConnections();
      for (const socket of sockets) socket.destroy();
      await Promise.all([http, tls, old, silent, resets, noTls].map((one) => new Promise((done) => one.close(done))));
    },
  };
}
