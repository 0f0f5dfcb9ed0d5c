import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { gbkEncoder } from '../../seeds/serve/gbk.ts';

/** A department's own web server: one page in GBK, and the folder of elements at /gk/. */
export async function listenTo(embed: string) {
  const encode = gbkEncoder();
  let page = '';
  const server = createServer(({ url = '/' }, response) => {
    if (!url.startsWith('/gk/')) {
      response.writeHead(200, { 'content-type': 'text/html; charset=gbk' }).end(encode(page));
      return;
    }
    const file = join(embed, normalize(url.slice(3).split('?')[0] ?? ''));
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': file.endsWith('.js') ? 'text/javascript' : 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    setPage(text: string): void {
      page = text;
    },
    stop: () => new Promise<void>((done) => void server.close(() => done())),
  };
}
