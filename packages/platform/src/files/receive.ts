import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { sealChunks } from '../crypto/chunks.ts';
import type { Cipher } from '../crypto/keys.ts';
import { chanceBytes } from '../crypto/random.ts';
import { hasControls, withoutControls } from '../http/clean.ts';
import type { Office } from '../office.ts';
import { sealedContent, type Content } from './content.ts';

/** A file that arrived whole and lies in the temporary folder, sealed from its first byte on. */
export interface Arrived {
  readonly path: string;
  /** Of the form it came with. */
  readonly field: string;
  readonly name: string;
  /** Of what is in it. */
  readonly sha256: string;
  readonly size: number;
  /** SHA-256 of the bytes on disk: they end under this name. */
  readonly stored: string;
  /** The key it lies under. */
  readonly secret: Buffer;
}

/** What is in a file that arrived. */
export const arrivedContent = ({ path, secret, size }: Arrived): Content => sealedContent(path, secret, size);

export type Received =
  | {
      readonly kind: 'form';
      readonly files: readonly Arrived[];
      readonly fields: ReadonlyMap<string, readonly string[]>;
      /** Only of a form that is taken as far as it can be: files that are too large or too many. */
      readonly over: readonly { readonly field: string; readonly name: string }[];
      /** Only of such a form: fields out of which control characters were taken. */
      readonly unclean: readonly string[];
    }
  | { readonly kind: 'too-large' | 'malformed' };

/** How much of a form is taken. */
export interface FormLimits {
  readonly files: number;
  /** Bytes of one file. */
  readonly bytes: number;
  /** A file that is too large does not refuse the rest, nor do control characters: what is left is told and kept. */
  readonly isPartial?: true;
}

const FIELD_BYTES = 65_536;

/**
 * Streams the files of a multipart body to disk, hashing and sealing on the way: memory does not grow with their size, and
 * no byte lies there in the clear. An input left without a file is no file. Whatever goes wrong, nothing is left behind.
 */
export async function receiveForm(
  { filesDir, keys }: Pick<Office, 'filesDir' | 'keys'>,
  request: Request,
  { files: most, bytes, isPartial }: FormLimits,
): Promise<Received> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\b/i.test(contentType) || !request.body) return { kind: 'malformed' };
  const folder = join(filesDir, 'tmp');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fields = new Map<string, readonly string[]>();
  const arriving: {
    readonly path: string;
    readonly stream: Readable;
    readonly whole: Promise<Arrived | undefined>;
  }[] = [];
  let isCut = false;
  const over: { readonly field: string; readonly name: string; readonly path: string }[] = [];
  const clear = async (): Promise<void> => {
    for (const { path, stream, whole } of arriving) {
      stream.destroy(); // of a request that broke off it would never end
      await whole.catch(() => undefined);
      await rm(path, { force: true });
    }
  };
  try {
    const parser = new Busboy({
      headers: { 'content-type': contentType },
      limits: { files: most, fields: 200, fieldSize: FIELD_BYTES, fileSize: bytes, parts: 200 + most, headerPairs: 50 },
    });
    parser.on('field', (name: string, value: string) => void fields.set(name, [...(fields.get(name) ?? []), value]));
    parser.on('filesLimit', () => {
      isCut = true;
      over.push({ field: '', name: '', path: '' });
    });
    parser.on('file', (field: string, stream: Readable, name: string | undefined) => {
      const path = join(folder, randomUUID());
      const called = (name ?? '').normalize('NFC').replaceAll(/\p{Cc}/gu, ' ');
      stream.on('limit', () => {
        isCut = true;
        over.push({ field, name: called, path });
      });
      const whole = keep(stream, keys.cipher, { path, field, name: called });
      whole.catch(() => undefined); // seen below; without this a cut upload would end the process
      arriving.push({ path, stream, whole });
    });
    await pipeline(Readable.fromWeb(request.body as never), parser); // the web's stream and Node's are one here
    const files = (await Promise.all(arriving.map(({ whole }) => whole))).filter((file) => file !== undefined);
    const unclean = [...fields].filter((field) => field.flat(2).some(hasControls)).map(([name]) => name);
    if (!isPartial && (isCut || unclean.length > 0)) {
      await clear();
      return { kind: isCut ? 'too-large' : 'malformed' };
    }
    for (const { path } of over) if (path !== '') await rm(path, { force: true });
    const clean = [...fields].map(([name, texts]) => [withoutControls(name), texts.map(withoutControls)] as const);
    const whole = files.filter(({ path }) => over.every((one) => one.path !== path));
    return { kind: 'form', files: whole, fields: new Map(clean), over, unclean: unclean.map(withoutControls) };
  } catch {
    await clear();
    return { kind: isCut ? 'too-large' : 'malformed' };
  }
}

/** One file on its way to disk; undefined for an input that was left empty. */
async function keep(
  stream: Readable,
  cipher: Cipher,
  { path, field, name }: Pick<Arrived, 'path' | 'field' | 'name'>,
): Promise<Arrived | undefined> {
  const [inside, outside] = [createHash('sha256'), createHash('sha256')];
  const secret = chanceBytes(32);
  let size = 0;
  const counted = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
    for await (const chunk of source) {
      size += chunk.length;
      inside.update(chunk);
      yield chunk;
    }
  };
  const sealing = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
    for await (const chunk of sealChunks(source, cipher, secret)) {
      outside.update(chunk);
      yield chunk;
    }
  };
  await pipeline(stream, counted, sealing, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  if (size === 0 && name === '') {
    await rm(path, { force: true });
    return undefined;
  }
  return { path, field, name, size, sha256: inside.digest('hex'), stored: outside.digest('hex'), secret };
}

/** Where a file of this hash lies. */
export const placeOf = (filesDir: string, sha256: string): string =>
  join(filesDir, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

/** Moves a file from the temporary folder to its place, on disk before the row that names it. */
export async function settleFile(filesDir: string, { path, stored }: Pick<Arrived, 'path' | 'stored'>): Promise<void> {
  const place = placeOf(filesDir, stored);
  const folder = join(place, '..');
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  await sync(path);
  await rename(path, place);
  // the name is on disk only when its folder is, and a new folder's name when the folder above it is
  const folders = made === undefined ? [folder] : [folder, join(folder, '..'), filesDir];
  for (const one of folders) await sync(one);
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync();
  await handle.close();
}
