import { once } from 'node:events';
import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { api } from '../../packages/elements/testing/api-server/api.ts';
import type { Department } from './content.ts';

/** Where the forms of a demo site send what is typed: the site's own address, as behind a proxy. */
const endpoint = '/gk-api/v1';

/** Where the demo's platform stands, once it does. */
export interface Behind {
  /** Origin, without a slash at the end. */
  platform?: string;
}

/** Hands a question on to the platform, as the web server of a department does that keeps everything on its own address. */
async function handOn(platform: string, asked: IncomingMessage, response: ServerResponse): Promise<void> {
  const kept = ['content-type', 'accept', 'accept-language', 'authorization', 'idempotency-key', 'if-none-match'];
  const headers = Object.fromEntries(
    kept.flatMap((name) => (typeof asked.headers[name] === 'string' ? [[name, asked.headers[name]]] : [])),
  );
  const { pathname, search } = new URL(`${platform}/api/v1${(asked.url ?? '').slice(endpoint.length)}`);
  const onward = request(`${platform}${pathname}${search}`, { method: asked.method, headers });
  const answered = once(onward, 'response');
  await pipeline(asked, onward);
  const [answer] = (await answered) as [IncomingMessage]; // the one argument of node's event
  response.writeHead(answer.statusCode ?? 502, answer.headers);
  await pipeline(answer, response);
}

/**
 * The platform's public API for one demo site: the demo's own platform where it stands, so that the desk has what was
 * sent; in memory otherwise. Answers true when the question was its own.
 */
export function demoApi(
  { idCode, phone, docMark }: Department,
  behind: Behind = {},
): (asked: IncomingMessage, response: ServerResponse) => boolean {
  const platform = api(undefined, { mark: idCode, seeded: [] });
  const answer = async (asked: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const parts: Buffer[] = [];
    for await (const part of asked) parts.push(part as Buffer);
    const headers = Object.fromEntries(Object.entries(asked.headers).map(([name, value]) => [name, String(value)]));
    const given = await platform.answer({
      method: asked.method ?? 'GET',
      path: decodeURIComponent(url.pathname.slice(endpoint.length)),
      query: url.searchParams,
      headers,
      body: new Uint8Array(Buffer.concat(parts)),
      address: asked.socket.remoteAddress ?? '',
    });
    // the fixture's form names the office of its tests: here it is this department's
    const body =
      typeof given.body === 'string'
        ? given.body.replace('0510-86860000', phone).replaceAll('\u6f84\u6c11\u53d1', docMark)
        : given.body;
    response.writeHead(given.status, { 'Cache-Control': 'no-store', ...given.headers }).end(body);
  };
  return (asked, response) => {
    const url = new URL(asked.url ?? '/', 'http://demo');
    if (!url.pathname.startsWith(`${endpoint}/`)) return false;
    const answered = behind.platform ? handOn(behind.platform, asked, response) : answer(asked, response, url);
    answered.catch(() => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
    return true;
  };
}
