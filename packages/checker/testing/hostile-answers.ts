import { brotliCompressSync, constants, deflateSync } from 'node:zlib';
import type { Answer } from './hostile-server.ts';

/** More ways in which a server answers ill. Each is one path of a site that is otherwise in order. */

const nothing = Buffer.alloc(64 << 20, 32);
const squeezed = {
  br: brotliCompressSync(nothing, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  deflate: deflateSync(nothing),
};

/** 64 MB of nothing in a few KB. */
export const bombIn =
  (encoding: keyof typeof squeezed): Answer =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding });
    response.end(squeezed[encoding]);
  };

/** A page that comes a byte at a time, and never ends. */
export const drip: Answer = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  const timer = setInterval(() => response.write(' '), 50);
  response.on('close', () => clearInterval(timer));
};

/** What is written goes out as it stands, without a server's care. */
export const raw =
  (text: string): Answer =>
  ({ socket }) =>
    void socket.end(text);

/** Shows the page to whoever brings the cookie back, and sends everybody else round. */
export const cookieDoor =
  (path: string, html: string): Answer =>
  (request, response) => {
    if (request.headers.cookie?.includes('door=open') === true)
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    else response.writeHead(302, { location: path, 'set-cookie': 'door=open; Path=/' }).end();
  };

/** Sends round for ever, each time with another cookie. */
export const cookieTrap = (path: string): Answer => {
  let turn = 0;
  return (_request, response) =>
    void response.writeHead(302, { location: path, 'set-cookie': `turn=${(turn += 1)}; Path=/` }).end();
};

/** Bytes under a type. */
export const bytesAs =
  (contentType: string, body: string | Uint8Array): Answer =>
  (_request, response) =>
    void response.writeHead(200, { 'content-type': contentType }).end(body);
