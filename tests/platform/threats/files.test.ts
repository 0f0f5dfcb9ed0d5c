import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { part, wordFile } from '../../../packages/platform/testing/zip.ts';
import { attacked } from './office.ts';

const MIB = 1_048_576;
const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
describe('files that fight', () => {
  let it_: Awaited<ReturnType<typeof attacked>>;
  before(async () => {
    it_ = await attacked();
  });
  after(() => it_.end());
  const upload = async (bytes: Uint8Array, name: string) => {
    const form = new FormData();
    form.append('file', new File([new Uint8Array(bytes)], name));
    const response = await fetch(`${it_.origin}/api/v1/uploads`, {
      method: 'POST',
      headers: { 'idempotency-key': `file-${createHash('sha256').update(name).digest('hex').slice(0, 20)}` },
      body: form,
    });
    return { status: response.status, text: await response.text() };
  };
  const left = (): readonly string[] => {
    const temporary = join(it_.office.filesDir, 'tmp');
    return existsSync(temporary) ? readdirSync(temporary) : [];
  };

  it('T18 oversized or cut uploads are refused and leave nothing behind', async () => {
    assert.equal((await upload(new Uint8Array(11 * MIB), 'big.txt')).status, 413);
    const { port } = new URL(it_.origin);
    const socket = connect(Number(port), '127.0.0.1');
    const head = 'POST /api/v1/uploads HTTP/1.1\r\nhost: x\r\nidempotency-key: cut-upload-1\r\n';
    socket.write(`${head}content-type: multipart/form-data; boundary=b\r\ncontent-length: 100000\r\n\r\n`);
    socket.write('--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf of it');
    await new Promise((next) => setTimeout(next, 200));
    socket.destroy();
    for (let tries = 0; tries < 50 && left().length > 0; tries += 1) await new Promise((next) => setTimeout(next, 50));
    assert.deepEqual(left(), []);
  });
  it('T19 bombs, macros and polyglots: a file is what its bytes are', async () => {
    const bomb = wordFile({ 'word/media/a.bin': new Uint8Array(20 * MIB) });
    const cases: readonly (readonly [string, Uint8Array, number])[] = [
      ['bomb.docx', bomb, 422],
      ['macro.docx', wordFile({ 'word/vbaProject.bin': part('x') }), 422],
      ['page.pdf', part('<html><script>alert(1)</script>'), 415],
      ['picture.svg', part('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 415],
      ['program.txt', Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 415],
    ];
    for (const [name, bytes, status] of cases) {
      const { status: got, text } = await upload(bytes, name);
      assert.ok(got === status || (got >= 400 && got < 500), `${name} ${got} ${text}`);
    }
    assert.equal((await upload(png, 'a.png')).status, 201);
  });
  it('T20 path traversal: a name is a name, the place is the hash', async () => {
    for (const name of ['../../etc/passwd', '..\\..\\boot.ini', '/etc/passwd', 'a\u0000.png', '\u202egnp.exe', 'CON'])
      assert.equal((await upload(png, name)).status, 201, name);
    const hash = createHash('sha256').update(png).digest('hex');
    assert.ok(existsSync(join(it_.office.filesDir, hash.slice(0, 2), hash.slice(2, 4), hash)));
    assert.deepEqual(
      readdirSync(it_.office.filesDir).filter((name) => !/^([0-9a-f]{2}|tmp)$/.test(name)),
      [],
    );
    for (const path of ['/assets/..%2f..%2fpackage.json', '/assets/%2e%2e/app.ts', '/gk/..%2f..%2fpackage.json'])
      assert.equal((await fetch(it_.origin + path)).status, 404, path);
  });
  it('T24 XML entities: a report with an entity bomb is read as text or refused, never expanded', async () => {
    const lol =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><html><body><p>&b;&b;&b;</p></body></html>';
    const { readPublished } = await import('../../../packages/platform/src/reports/annual-report/read-published.ts');
    assert.doesNotMatch(JSON.stringify(readPublished(part(lol)) ?? ''), /a{40}/);
  });
});
