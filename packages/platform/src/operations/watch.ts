import { isLoopback } from '../http/client.ts';
import type { Office } from '../office.ts';
import type { Log } from './log.ts';
import { metricsText, traffic } from './metrics.ts';
import { readiness } from './readiness.ts';

/** What answers a request; `bindings` are the server's. */
export type Fetch = (request: Request, bindings?: object) => Response | Promise<Response>;

const plain = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };

/**
 * The site, watched: each answer leaves one line without personal data (the path without its query), and beside the site
 * stand `/readyz` (503 while a check fails) and `/metrics`, which is for this machine alone.
 */
export function watched(fetch: Fetch, office: Office, log: Log): Fetch {
  const seen = traffic();
  async function answer(request: Request, path: string, bindings?: object): Promise<Response> {
    if (request.method === 'GET' && path === '/readyz') {
      const checks = await readiness(office);
      const isReady = Object.values(checks).every(Boolean);
      return Response.json({ ready: isReady, checks }, { status: isReady ? 200 : 503, headers: plain });
    }
    // what a proxy hands on comes from elsewhere, whoever the peer is
    const isOwn = !request.headers.has('x-forwarded-for') && !request.headers.has('forwarded');
    if (request.method === 'GET' && path === '/metrics' && isOwn && isLoopback(bindings))
      return new Response(await metricsText(office, seen), { headers: plain });
    return fetch(request, bindings);
  }
  return async (request, bindings) => {
    const start = performance.now();
    const path = new URL(request.url).pathname;
    const response = await answer(request, path, bindings);
    const ms = Math.round((performance.now() - start) * 10) / 10;
    seen.count(response.status, ms);
    log('info', 'request', { method: request.method, path, status: response.status, ms });
    return response;
  };
}
