import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';

/** A file that arrived whole and lies in the temporary folder. */
export interface Arrived {
  readonly path: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
}

export type Received =
  | { readonly kind: 'file'; readonly file: Arrived; readonly fields: ReadonlyMap<string, string> }
  | { readonly kind: 'none' | 'too-large' | 'malformed' };

/**
 * Streams the one file of a multipart body to disk, hashing on the way: memory does not grow with its size. Whatever goes
 * wrong, nothing is left behind.
 */
export async function receiveFile(filesDir: string, request: Request, mostBytes: number): Promise<Received> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\b/i.test(contentType) || !request.body) return { kind: 'malformed' };
  const folder = join(filesDir, 'tmp');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  const fields = new Map<string, string>();
  let writing: Promise<void> | undefined;
  let file: Omit<Arrived, 'sha256' | 'size'> | undefined;
  let size = 0;
  let isCut = false;
  const hash = createHash('sha256');
  try {
    const parser = new Busboy({
      headers: { 'content-type': contentType },
      limits: { files: 1, fields: 20, fieldSize: 4096, fileSize: mostBytes, parts: 24, headerPairs: 50 },
    });
    parser.on('field', (name: string, value: string) => void fields.set(name, value));
    parser.on('file', (_: string, stream: Readable, name: string) => {
      file = { path, name: name.normalize('NFC') };
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        hash.update(chunk);
      });
      stream.on('limit', () => (isCut = true));
      writing = pipeline(stream, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      writing.catch(() => undefined); // seen below; without this a cut upload would end the process
    });
    await pipeline(Readable.fromWeb(request.body as never), parser); // the web's stream and Node's are one here
    await writing;
    if (isCut) {
      await rm(path, { force: true });
      return { kind: 'too-large' };
    }
    if (!file) return { kind: 'none' };
    return { kind: 'file', file: { ...file, size, sha256: hash.digest('hex') }, fields };
  } catch {
    await writing?.catch(() => undefined);
    await rm(path, { force: true });
    return { kind: isCut ? 'too-large' : 'malformed' };
  }
}

/** Where a file of this hash lies. */
export const placeOf = (filesDir: string, sha256: string): string =>
  join(filesDir, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

/** Moves an arrived file to its place, on disk before the row that names it. */
export async function settleFile(filesDir: string, { path, sha256 }: Arrived): Promise<void> {
  const place = placeOf(filesDir, sha256);
  await mkdir(join(place, '..'), { recursive: true, mode: 0o700 });
  const handle = await open(path, 'r');
  await handle.sync();
  await handle.close();
  await rename(path, place);
}
