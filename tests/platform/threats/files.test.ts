import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { draft } from '../../../packages/platform/testing/requests.ts';
import { part, wordFile, zipOf } from '../../../packages/platform/testing/zip.ts';
import { attacked } from './office.ts';

const MIB = 1_048_576;
const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
/** Entries that are small each and huge together. */
const spread = (count: number, size: number): Record<string, Uint8Array> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`word/media/${at}.bin`, new Uint8Array(size)]));

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
      headers: {
        'idempotency-key': `file-${createHash('sha256').update(name).digest('hex').slice(0, 20)}`,
        connection: 'close', // one that was refused in the middle may be gone before it is used again
      },
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
  it('T19 bombs, macros and polyglots: a file is what its bytes are, and given out to be saved only', async () => {
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`word/${at}.xml`, part('x')]));
    const cases: readonly (readonly [name: string, bytes: Uint8Array, status: number, code: string])[] = [
      ['ratio.docx', wordFile({ 'word/media/a.bin': new Uint8Array(20 * MIB) }), 415, 'upload.archive'],
      ['spread.docx', wordFile(spread(40, MIB - 1)), 415, 'upload.archive'],
      ['entries.docx', wordFile(many), 415, 'upload.archive'],
      ['cut.docx', wordFile({}).subarray(0, 120), 415, 'upload.'],
      ['macro.docx', wordFile({ 'word/vbaProject.bin': part('x') }), 415, 'upload.macro'],
      ['program.docx', wordFile({ 'word/media/run.exe': part('MZ') }), 415, 'upload.macro'],
      ['script.docx', wordFile({ 'word/x/run.JS': part('x') }), 415, 'upload.macro'],
      ['plain.docx', zipOf({ 'a.txt': part('x') }), 415, 'upload.type'],
      ['old-office.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 415, 'upload.type'],
      ['page.pdf', part('<html><script>alert(1)</script>'), 415, 'upload.type'],
      ['late-page.txt', part('\n\n  <!doctype html><script>alert(1)</script>'), 415, 'upload.type'],
      ['picture.svg', part('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 415, 'upload.type'],
      ['program.txt', Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 415, 'upload.type'],
      ['nothing.txt', new Uint8Array(0), 422, 'upload.empty'],
    ];
    for (const [name, bytes, status, code] of cases) {
      const { status: got, text } = await upload(bytes, name);
      assert.equal(got, status, `${name} ${text}`);
      assert.ok((JSON.parse(text) as { code: string }).code.startsWith(code), `${name} ${text}`);
    }
    assert.deepEqual(left(), [], 'what was refused is not kept');
    assert.equal((await upload(png, 'a.png')).status, 201);
    // a picture with a page behind it is a picture, and is given out to be saved, sandboxed, under a name of its kind
    const polyglot = Buffer.concat([png, part('<html><script>alert(1)</script>')]);
    const sent = await upload(polyglot, 'both.html');
    assert.equal(sent.status, 201, sent.text);
    const { item } = JSON.parse(sent.text) as { item: { uploadId: string; mime: string } };
    assert.equal(item.mime, 'image/png');
    const filed = await it_.post('/requests', { ...draft(), uploads: [item.uploadId] });
    const { no } = (JSON.parse(filed.text) as { item: { no: string } }).item;
    const path = /href="(\/desk\/requests\/[^"]+\/files\/[^"]+)"/.exec(
      (await it_.chief.get(`/desk/requests/${no}`)).text,
    );
    const { headers } = await it_.chief.get(path?.[1] ?? '');
    assert.deepEqual(
      ['content-disposition', 'content-security-policy', 'x-content-type-options'].map(
        (name) => headers.get(name)?.split(';')[0],
      ),
      ['attachment', 'sandbox', 'nosniff'],
    );
    assert.doesNotMatch(headers.get('content-type') ?? '', /html|svg|xml/);
  });
  it('T20 path traversal: a name is a name, the place is the hash', async () => {
    for (const name of ['../../etc/passwd', '..\\..\\boot.ini', '/etc/passwd', 'a\u0000.png', '\u202egnp.exe', 'CON'])
      assert.equal((await upload(png, name)).status, 201, name);
    const stored = await it_.office.store.read.selectFrom('file').select('sha256').execute();
    for (const { sha256: hash } of stored)
      assert.ok(existsSync(join(it_.office.filesDir, hash.slice(0, 2), hash.slice(2, 4), hash)));
    assert.deepEqual(
      readdirSync(it_.office.filesDir).filter((name) => !/^([0-9a-f]{2}|tmp)$/.test(name)),
      [],
    );
    for (const path of ['/assets/..%2f..%2fpackage.json', '/assets/%2e%2e/app.ts', '/gk/..%2f..%2fpackage.json'])
      assert.equal((await fetch(it_.origin + path)).status, 404, path);
  });
});
