import type { IncomingMessage, ServerResponse } from 'node:http';
import { api } from '../../packages/elements/testing/api-server/api.ts';
import type { Department } from './content.ts';

/** Where the forms of a demo site send what is typed: the site's own address, as behind a proxy. */
const endpoint = '/gk-api/v1';

/**
 * The platform's public API for one demo site, in memory: gone when the demo ends, and nobody reads it. Answers true
 * when the question was its own.
 */
export function demoApi({
  idCode,
  phone,
  docMark,
}: Department): (asked: IncomingMessage, response: ServerResponse) => boolean {
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
    answer(asked, response, url).catch(() => response.writeHead(400).end());
    return true;
  };
}
