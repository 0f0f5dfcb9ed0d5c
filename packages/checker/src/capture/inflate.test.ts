import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { inflate } from './inflate.ts';

const text = Buffer.from('政务公开'.repeat(100));
const forms: [encoding: string, wire: Buffer][] = [
  ['gzip', gzipSync(text)],
  ['deflate', deflateSync(text)],
  ['deflate', deflateRawSync(text)],
  ['br', brotliCompressSync(text)],
  ['identity', text],
];
for (const [encoding, wire] of forms)
  test(`inflate: ${encoding} of ${wire.length} bytes`, () => assert.deepEqual(inflate(wire, encoding, 1e6).body, text));

test('inflate: a bomb is cut off and called so', () => {
  const bomb = gzipSync(Buffer.alloc(300 << 20));
  assert.equal(inflate(bomb, 'gzip', 1 << 30).truncated, 'bomb');
});
test('inflate: a page over the cap is cut off', () => {
  assert.equal(inflate(gzipSync(Buffer.alloc(10_000)), 'gzip', 5_000).truncated, 'cap');
});
test('inflate: bytes that are not what they say come as they are', () => {
  assert.deepEqual(inflate(text, 'gzip', 1e6).body, text);
});
test('inflate: a page that was cut off is read as far as it goes', () => {
  const long = Buffer.from(Array.from({ length: 5000 }, (_, at) => `row ${at * 7919}\n`).join(''));
  for (const [encoding, wire] of [
    ['gzip', gzipSync(long)],
    ['deflate', deflateSync(long)],
    ['br', brotliCompressSync(long)],
  ] as const) {
    const { body } = inflate(wire.subarray(0, wire.length >> 1), encoding, 1e6);
    assert.ok(body.length > 1000 && long.subarray(0, body.length).equals(body), encoding);
  }
});
test('inflate: the answer to a HEAD has nothing to take off', () =>
  assert.equal(inflate(Buffer.alloc(0), 'gzip', 1e6).body.length, 0));
