import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { app } from '../../../packages/platform/src/app.ts';
import { listen, type Served } from '../../../packages/platform/src/operations/serve.ts';
import { testOffice, type TestOffice } from '../../../packages/platform/testing/office.ts';

const head = (path: string, more: string): string =>
  `POST ${path} HTTP/1.1\r\nhost: x\r\nidempotency-key: slow-upload-1\r\nsec-fetch-site: same-origin\r\n${more}\r\n`;
const multipart = 'content-type: multipart/form-data; boundary=b\r\ncontent-length: 100000\r\n';
const begun = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf of it';

describe('those who take their time', () => {
  let office: TestOffice;
  let served: Served;
  before(async () => {
    office = await testOffice();
    const site = app(office, (_, error) => assert.fail(String(error)));
    const fetch = (request: Request, bindings?: object) => site.fetch(request, bindings);
    served = await listen(fetch, 0, '127.0.0.1', { headMs: 400, wholeMs: 1500, lookMs: 50 });
  });
  after(async () => {
    await served.close(0);
    await office.end();
  });
  const opened = (): Promise<Socket> =>
    new Promise((ready) => {
      const socket = connect(served.port, '127.0.0.1', () => ready(socket));
    });
  /** What a connection was answered until it was closed by the other side. */
  const answered = (socket: Socket): Promise<string> =>
    new Promise((done) => {
      let text = '';
      socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
      socket.on('error', () => undefined);
      socket.on('close', () => done(text));
    });
  const left = (): readonly string[] => {
    const temporary = join(office.filesDir, 'tmp');
    return existsSync(temporary) ? readdirSync(temporary) : [];
  };
  /** Asks until an answer is as it should be: what is looked at happens in the server, not here. */
  const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await holds())) await new Promise((next) => setImmediate(next));
  };

  it('T18 slow-loris: heads and bodies that trickle are cut off, others are served meanwhile, nothing is left', async () => {
    const slow = await Promise.all(Array.from({ length: 40 }, opened));
    const ends = slow.map(answered);
    for (const [number, socket] of slow.entries())
      if (number >= 3) socket.write('GET / HTTP/1.1\r\nhost: x\r\nx-slow: ');
      else socket.write(head('/api/v1/uploads', multipart) + begun);
    await until(() => left().length === 3);
    const meanwhile = await fetch(`http://127.0.0.1:${served.port}/healthz`);
    assert.equal(meanwhile.status, 200);
    for (const text of await Promise.all(ends)) assert.match(text, /^(?:HTTP\/1\.1 4\d\d|$)/, 'closed, or told why');
    await until(() => left().length === 0);
  });

  it('T18 one address has four uploads on their way at most; the fifth is told so, and places come free again', async () => {
    const busy = await Promise.all(Array.from({ length: 4 }, opened));
    const ends = busy.map(answered);
    for (const socket of busy) socket.write(head('/api/v1/uploads', multipart) + begun);
    await until(() => left().length === 4);
    const fifth = async (): Promise<Response> => {
      const form = new FormData();
      form.append('file', new File(['plain words'], 'a.txt'));
      const headers = { 'idempotency-key': 'slow-upload-5' };
      return fetch(`http://127.0.0.1:${served.port}/api/v1/uploads`, { method: 'POST', headers, body: form });
    };
    const refused = await fifth();
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('retry-after'), '5');
    assert.match(await refused.text(), /limit\.uploading/);
    for (const socket of busy) socket.destroy();
    await Promise.all(ends);
    await until(() => left().length === 0);
    await until(async () => (await fifth()).status === 201);
  });
});
