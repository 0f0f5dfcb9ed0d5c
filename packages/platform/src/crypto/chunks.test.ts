import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chunkPlace, CHUNK_BYTES, HEAD_BYTES, openChunk, sealChunks, sealedLength } from './chunks.ts';
import { ciphers, type Cipher } from './keys.ts';

const secret = Buffer.alloc(32, 5);

async function sealed(clear: Buffer, cipher: Cipher, piece = 50_000): Promise<Buffer> {
  const pieces = Array.from({ length: Math.ceil(clear.length / piece) }, (_, at) =>
    clear.subarray(at * piece, (at + 1) * piece),
  );
  const source = (async function* () {
    yield* pieces;
  })();
  const parts: Buffer[] = [];
  for await (const part of sealChunks(source, cipher, secret)) parts.push(part);
  return Buffer.concat(parts);
}

function opened(bytes: Buffer, size: number, key = secret): Buffer {
  const parts: Buffer[] = [];
  for (let index = 0; ; index += 1) {
    const place = chunkPlace(size, index);
    parts.push(openChunk(bytes.subarray(0, HEAD_BYTES), key, place, bytes.subarray(place.at, place.at + place.bytes)));
    if (place.isLast) return Buffer.concat(parts);
  }
}

for (const cipher of ciphers) {
  test(`a stream sealed with ${cipher} opens to what it was, whatever its length and pieces`, async () => {
    const lengths = [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES, 3 * CHUNK_BYTES + 7];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...lengths), fc.integer({ min: 1000, max: 200_000 }), async (length, piece) => {
        const clear = Buffer.alloc(length, '身份证');
        const bytes = await sealed(clear, cipher, piece);
        assert.equal(bytes.length, sealedLength(length));
        assert.ok(!bytes.includes('身份证'));
        assert.ok(opened(bytes, length).equals(clear));
      }),
      { numRuns: 25 },
    );
  });

  test(`a stream sealed with ${cipher} does not open once a byte, a chunk’s place, its end or its key is another`, async () => {
    const size = 2 * CHUNK_BYTES + 100;
    const clear = Buffer.alloc(size, 'x');
    const bytes = await sealed(clear, cipher);
    const wrong: Record<string, () => unknown> = {
      'another key': () => opened(bytes, size, Buffer.alloc(32, 6)),
      'cut after a chunk': () => opened(bytes, 2 * CHUNK_BYTES),
      'the last chunk before the end': () => opened(bytes, size + CHUNK_BYTES),
      'two chunks changed about': () => {
        const [first, second] = [chunkPlace(size, 0), chunkPlace(size, 1)];
        const head = bytes.subarray(0, first.at);
        const [a, b] = [bytes.subarray(first.at, second.at), bytes.subarray(second.at, second.at + second.bytes)];
        return opened(Buffer.concat([head, b, a, bytes.subarray(second.at + second.bytes)]), size);
      },
    };
    for (const at of [0, 4, 5, HEAD_BYTES, HEAD_BYTES + CHUNK_BYTES, bytes.length - 1])
      wrong[`byte ${at}`] = () => {
        const changed = Buffer.from(bytes);
        changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
        return opened(changed, size);
      };
    for (const [what, work] of Object.entries(wrong)) assert.throws(work, { code: 'file.broken' }, what);
  });
}
