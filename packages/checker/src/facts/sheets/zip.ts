import { inflateRawSync } from 'node:zlib';

/** Why a container is not handed to a reader. */
export type ZipFault = 'broken' | 'too-big';

/** Limits of checker.md C10: an 838 KB workbook was seen to take 1.2 GB of a reader that did not look first. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all entries together, inflated. */
  readonly inflated: number;
  /** Inflated to packed, of what is larger than a megabyte. */
  readonly ratio: number;
}
export const zipLimits: ZipLimits = { entries: 200, inflated: 20 * 1024 * 1024, ratio: 100 };

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** Where a size is kept elsewhere: nobody publishes a workbook that large. */
const ZIP64 = 0xffffffff;
const MEGABYTE = 1024 * 1024;

/** True when the bytes begin as a ZIP container does. */
export const isZip = (bytes: Buffer): boolean => bytes.length > 4 && bytes.readUInt32LE(0) === LOCAL;

function directory(bytes: Buffer, most: number): readonly Entry[] | ZipFault {
  const last = Math.max(0, bytes.length - 65_557);
  let end = bytes.length - 22;
  while (end >= last && bytes.readUInt32LE(end) !== END) end -= 1;
  if (end < last) return 'broken';
  const count = bytes.readUInt16LE(end + 10);
  if (count > most) return 'too-big';
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) return 'broken';
    const packed = bytes.readUInt32LE(at + 20);
    const size = bytes.readUInt32LE(at + 24);
    if (packed === ZIP64 || size === ZIP64) return 'too-big';
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, nameEnd),
      method: bytes.readUInt16LE(at + 10),
      packed,
      size,
      at: bytes.readUInt32LE(at + 42),
    });
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Inflates one entry, never to more than it says it holds: a directory may lie. */
function inflated(bytes: Buffer, { method, packed, size, at }: Entry): Buffer | ZipFault {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) return 'broken';
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const body = bytes.subarray(from, from + packed);
  if (method === STORED) return body;
  if (method !== DEFLATED) return 'broken';
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    return error instanceof RangeError ? 'too-big' : 'broken';
  }
}

/** Names of all entries of a ZIP, nothing inflated; none when its directory cannot be read. */
export function openDirectory(bytes: Buffer): readonly string[] {
  const entries = directory(bytes, 10_000);
  return typeof entries === 'string' ? [] : entries.map(({ name }) => name);
}

/** The entries of a ZIP that is safe to read, by name, inflated under the limits; else why not. */
export function openZip(bytes: Buffer, limits: ZipLimits = zipLimits): ReadonlyMap<string, Buffer> | ZipFault {
  const entries = directory(bytes, limits.entries);
  if (typeof entries === 'string') return entries;
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const isBomb = entries.some(({ size, packed }) => size > MEGABYTE && size > packed * limits.ratio);
  if (total > limits.inflated || isBomb) return 'too-big';
  const files = new Map<string, Buffer>();
  for (const entry of entries) {
    const body = inflated(bytes, entry);
    if (typeof body === 'string') return body;
    files.set(entry.name, body);
  }
  return files;
}
