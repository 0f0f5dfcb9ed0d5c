import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Fetch } from './watch.ts';

export interface Served {
  readonly port: number;
  /** Takes nothing new, lets what runs end for at most `graceMs`. */
  close(graceMs: number): Promise<void>;
}

/** How long a request may take to arrive: its head, and all of it. */
export interface Patience {
  readonly headMs: number;
  readonly wholeMs: number;
  /** How often those that take longer are looked for. */
  readonly lookMs: number;
}
const patience: Patience = { headMs: 15_000, wholeMs: 120_000, lookMs: 5000 };

/** Serves the site; rejects with EADDRINUSE when the port is taken. Slow heads and bodies are cut off. */
export function listen(
  site: Fetch,
  port: number,
  host: string,
  { headMs, wholeMs, lookMs }: Patience = patience,
): Promise<Served> {
  const answer = getRequestListener(site);
  const timing = { headersTimeout: headMs, requestTimeout: wholeMs, connectionsCheckingInterval: lookMs };
  const server = createServer(timing, (incoming, outgoing) => void answer(incoming, outgoing));
  server.keepAliveTimeout = 65_000; // longer than the proxy before it keeps one (60 s as a rule): a request never meets a connection that is just being closed
  server.maxHeadersCount = 100;
  return new Promise((ready, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo; // a TCP server has one
      ready({
        port: address.port,
        close: (graceMs) =>
          new Promise((done) => {
            const late = setTimeout(() => server.closeAllConnections(), graceMs);
            server.close(() => {
              clearTimeout(late);
              done();
            });
            server.closeIdleConnections();
          }),
      });
    });
  });
}
