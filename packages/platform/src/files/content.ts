import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { Fault } from '@gongkai/model';
import { chunkPlace, CHUNK_BYTES, HEAD_BYTES, openChunk, sealedLength } from '../crypto/chunks.ts';

/** Bytes from `from` up to, not with, `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What is in a file, sealed on disk or not: read in pieces of 64 KiB, whole or in part, as often as one likes. */
export interface Content {
  readonly size: number;
  /** Throws `file.broken` where the file is gone, cut, longer or changed. */
  read(span?: Span): AsyncGenerator<Buffer, void, undefined>;
}

async function opened(path: string, length: number): Promise<FileHandle> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw new Fault('file.broken', 'not there', { cause: error });
  });
  const { size } = await handle.stat();
  if (size === length) return handle;
  await handle.close();
  throw new Fault('file.broken', `${size} bytes instead of ${length}`);
}

async function bytesAt(handle: FileHandle, at: number, bytes: number): Promise<Buffer> {
  const buffer = Buffer.alloc(bytes);
  const { bytesRead } = await handle.read(buffer, 0, bytes, at);
  if (bytesRead !== bytes) throw new Fault('file.broken', `cut at ${at + bytesRead}`);
  return buffer;
}

/** Whether a fault means that a file is not what was stored, and not that the disk or the database did not answer. */
export const isBroken = (error: unknown): boolean =>
  error instanceof Fault && ['file.broken', 'file.erased', 'seal.broken'].includes(error.code);

/** A file of so many bytes sealed under a key; only the chunks a span touches are opened. */
export const sealedContent = (path: string, secret: Buffer, size: number): Content => ({
  size,
  async *read({ from, to } = { from: 0, to: size }) {
    const handle = await opened(path, sealedLength(size));
    try {
      const head = await bytesAt(handle, 0, HEAD_BYTES);
      for (let index = Math.floor(from / CHUNK_BYTES); index * CHUNK_BYTES < to || index === 0; index += 1) {
        const place = chunkPlace(size, index);
        const clear = openChunk(head, secret, place, await bytesAt(handle, place.at, place.bytes));
        const start = index * CHUNK_BYTES;
        yield clear.subarray(Math.max(0, from - start), Math.max(0, to - start));
        if (place.isLast) return;
      }
    } finally {
      await handle.close();
    }
  },
});

/** A file that lies on disk as it came. */
export const clearContent = (path: string, size: number): Content => ({
  size,
  async *read({ from, to } = { from: 0, to: size }) {
    const handle = await opened(path, size);
    try {
      for (let at = from; at < to; at += CHUNK_BYTES) yield await bytesAt(handle, at, Math.min(CHUNK_BYTES, to - at));
    } finally {
      await handle.close();
    }
  },
});

/** All of it at once, for readers of small things. */
export async function bytesOf(content: Content): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(content.size);
  let at = 0;
  for await (const part of content.read()) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Reads all of it, keeping nothing: its SHA-256. Throws `file.broken` as reading does. */
export async function hashOf(content: Content): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of content.read()) hash.update(part);
  return hash.digest('hex');
}
