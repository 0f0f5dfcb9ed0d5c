import { createCipheriv, createDecipheriv, type CipherGCM, type DecipherGCM } from 'node:crypto';
import { Fault } from '@gongkai/model';
import { ciphers, type Cipher } from './keys.ts';
import { chanceBytes } from './random.ts';

/** Bytes sealed at once: what a reader holds in memory, and the least it has to open for one byte. */
export const CHUNK_BYTES = 65_536;
const TAG_BYTES = 16;
const MAGIC = Buffer.from('GKF1');
const PREFIX_BYTES = 7;
/** `GKF1`, the cipher's number, seven bytes of chance. */
export const HEAD_BYTES = MAGIC.length + 1 + PREFIX_BYTES;
const keyBytes: Readonly<Record<Cipher, number>> = { 'aes-256-gcm': 32, 'sm4-gcm': 16 };

/** Where a sealed chunk lies and which it is. */
export interface ChunkPlace {
  readonly at: number;
  readonly bytes: number;
  readonly index: number;
  readonly isLast: boolean;
}

const chunksOf = (size: number): number => Math.max(1, Math.ceil(size / CHUNK_BYTES));

/** How long the sealed form of so many bytes is: a file cut anywhere has another length. */
export const sealedLength = (size: number): number => HEAD_BYTES + size + chunksOf(size) * TAG_BYTES;

/** Place of one chunk in the sealed form of so many bytes. */
export function chunkPlace(size: number, index: number): ChunkPlace {
  const isLast = index === chunksOf(size) - 1;
  const clear = isLast ? size - index * CHUNK_BYTES : CHUNK_BYTES;
  return { at: HEAD_BYTES + index * (CHUNK_BYTES + TAG_BYTES), bytes: clear + TAG_BYTES, index, isLast };
}

/** The nonce counts the chunks and marks the last: none can be moved, left out or added. */
function nonce(head: Buffer, index: number, isLast: boolean): Buffer {
  const made = Buffer.alloc(12);
  head.copy(made, 0, HEAD_BYTES - PREFIX_BYTES);
  made.writeUInt32BE(index, PREFIX_BYTES);
  made[11] = isLast ? 1 : 0;
  return made;
}

/** Seals a stream chunk by chunk; the last one says that it is. The key is for this one stream alone. */
export async function* sealChunks(
  source: AsyncIterable<Uint8Array>,
  cipher: Cipher,
  secret: Buffer,
): AsyncGenerator<Buffer, void, undefined> {
  const head = Buffer.concat([MAGIC, Buffer.from([ciphers.indexOf(cipher)]), chanceBytes(PREFIX_BYTES)]);
  let index = 0;
  const sealed = (clear: Buffer, isLast: boolean): Buffer => {
    const made = createCipheriv(cipher, secret.subarray(0, keyBytes[cipher]), nonce(head, index, isLast)) as CipherGCM; // both ciphers are GCM
    made.setAAD(head);
    index += 1;
    return Buffer.concat([made.update(clear), made.final(), made.getAuthTag()]);
  };
  yield head;
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const part of source) {
    waiting.push(Buffer.from(part));
    length += part.length;
    if (length <= CHUNK_BYTES) continue;
    let rest = Buffer.concat(waiting, length);
    for (; rest.length > CHUNK_BYTES; rest = rest.subarray(CHUNK_BYTES))
      yield sealed(rest.subarray(0, CHUNK_BYTES), false);
    waiting = [rest];
    length = rest.length;
  }
  yield sealed(Buffer.concat(waiting, length), true);
}

/** Opens one chunk. Throws `file.broken` when it, its place, the file's head or the key is not what sealed it. */
export function openChunk(head: Buffer, secret: Buffer, { index, isLast }: ChunkPlace, sealed: Buffer): Buffer {
  const cipher = ciphers[head[MAGIC.length] ?? -1];
  if (!cipher || !head.subarray(0, MAGIC.length).equals(MAGIC)) throw new Fault('file.broken', 'not a sealed file');
  try {
    const made = createDecipheriv(
      cipher,
      secret.subarray(0, keyBytes[cipher]),
      nonce(head, index, isLast),
    ) as DecipherGCM;
    made.setAAD(head);
    made.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
    return Buffer.concat([made.update(sealed.subarray(0, sealed.length - TAG_BYTES)), made.final()]);
  } catch (error) {
    throw new Fault('file.broken', `chunk ${index}`, { cause: error });
  }
}
