import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server of this machine for one test. */
export interface TestServer {
  /** Without a slash at its end. */
  readonly origin: string;
  readonly host: string;
  /** `METHOD /path` of every request, in order. */
  readonly asked: readonly string[];
  /** How many connections were made. */
  readonly connections: () => number;
  close(): Promise<void>;
}

export async function webServer(answer: RequestListener): Promise<TestServer> {
  const asked: string[] = [];
  let connections = 0;
  const server = createServer((request: IncomingMessage, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response as never);
  });
  server.on('connection', () => (connections += 1));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin: `http://${host}`,
    host,
    asked,
    connections: () => connections,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
