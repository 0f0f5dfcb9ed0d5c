import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { app } from '../src/app.ts';
import type { Office } from '../src/office.ts';

/** The platform on a port of its own, as browsers and elements meet it. */
export async function served(office: Office): Promise<{ readonly origin: string; stop(): Promise<void> }> {
  const faults: unknown[] = [];
  const site = app(office, (number, error) => {
    faults.push(error);
    console.error(number, error);
  });
  const server = await new Promise<ReturnType<typeof serve>>((ready) => {
    const made = serve({ fetch: site.fetch, port: 0, hostname: '127.0.0.1' }, () => ready(made));
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () => new Promise((done) => void server.close(() => done())),
  };
}
