import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CommentState } from '@gongkai/model';
import { api, type Api } from './api.ts';
import { json, type Answer } from './answer.ts';
import { answerOf, faultSwitch, type SetFault } from './faults.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
interface Room {
  readonly api: Api;
  readonly faults: ReturnType<typeof faultSwitch>;
}

/**
 * Speaks the public API under `/<room>/api/v1`; a room is made when it is first asked, and no two know of each other.
 * `/<room>/fixture/…` is for tests only: `PUT faults` switches faults on, `GET filed` counts, `POST moderate` decides.
 */
export function apiHandler(now?: () => Date): Handler {
  const rooms = new Map<string, Room>();
  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [, name = '', place = '', ...rest] = decodeURIComponent(url.pathname).split('/');
    const room = rooms.get(name) ?? { api: api(now), faults: faultSwitch() };
    rooms.set(name, room);
    const body = await bytesOf(request);
    if (place === 'fixture') return write(response, control(room, request.method ?? 'GET', rest.join('/'), body));
    if (request.method === 'OPTIONS') return write(response, { status: 204, headers: {}, body: '' });
    await answer(room, request, response, { url, path: `/${rest.slice(1).join('/')}`, body });
  };
}

async function answer(
  { api: open, faults }: Room,
  request: IncomingMessage,
  response: ServerResponse,
  { url, path, body }: { readonly url: URL; readonly path: string; readonly body: Uint8Array<ArrayBuffer> },
): Promise<void> {
  const method = request.method ?? 'GET';
  const fault = faults.take(`${method} ${path}`);
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'down') return void request.socket.destroy();
  if (fault?.kind === 'slow') await new Promise((go) => setTimeout(go, fault.ms));
  const instead = fault && answerOf(fault);
  if (instead) return write(response, instead);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) headers[name] = String(value);
  const address = request.socket.remoteAddress ?? '';
  const done = await open.answer({ method, path, query: url.searchParams, headers, body, address });
  if (fault?.kind === 'lost') return void request.socket.destroy();
  write(response, done);
}

function control({ api: open, faults }: Room, method: string, what: string, body: Uint8Array): Answer {
  const given = body.length > 0 ? (JSON.parse(new TextDecoder().decode(body)) as unknown) : undefined;
  if (method === 'PUT' && what === 'faults') {
    faults.set(given as readonly SetFault[]);
    return json(200, {});
  }
  if (method === 'POST' && what === 'moderate') {
    const { ref, state, reason = '' } = given as { ref: string; state: CommentState; reason?: string };
    return open.moderate(ref, state, reason);
  }
  return json(200, open.filed);
}

/** What a page of another site may ask and read: the headers of platform.md's CORS rule. */
const cors = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, POST, PUT',
  'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key, Authorization',
  'Access-Control-Expose-Headers': 'Retry-After, ETag, Date, Content-Disposition',
  'Cache-Control': 'no-store',
};

function write(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...cors, ...headers }).end(body);
}

async function bytesOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return new Uint8Array(Buffer.concat(parts));
}

/** The fixture API on a free port of this machine. */
export async function apiServer(): Promise<{
  readonly origin: string;
  readonly server: Server;
  stop(): Promise<void>;
}> {
  const handle = apiHandler();
  const server = createServer((request, response) => void handle(request, response).catch(() => response.destroy()));
  server.listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const stop = (): Promise<void> =>
    new Promise((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return { origin, server, stop };
}
