import { closeSync, existsSync, ftruncateSync, openSync, statSync, writeSync } from 'node:fs';
import { hash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { crc32, gzipSync } from 'node:zlib';
import type { Capture } from '../run/capture.ts';

/** Keeps answers as WARC 1.1, one gzip member a record, so that any record can be read alone. */
export interface WarcWriter {
  /** Keeps one answer; gives its place as `pages-0001.warc.gz:offset+length`. */
  keep(capture: Capture): string;
  /** Brings what is buffered onto the disk. */
  flush(): void;
  close(): void;
}

const FILE_BYTES = 512 << 20;
const BUFFER_BYTES = 1 << 20;
// a page is some ten thousand bytes: a larger window finds hardly more, and to set it up costs as much as the pressing
const cheapest = { level: 1, chunkSize: 8192, windowBits: 13, memLevel: 6 };

/**
 * @param known the last place the database knows, `''` in a new run: what lies beyond it was not committed and is cut off
 */
export function openWarc(dir: string, tool: string, known: string): WarcWriter {
  const { number, end } = lastPlace(known);
  let file = number;
  let fd = 0;
  let offset = 0;
  let buffered: Buffer[] = [];
  let size = 0;

  const name = (): string => `pages-${String(file).padStart(4, '0')}.warc.gz`;
  const open = (keep: number): void => {
    const path = join(dir, name());
    fd = openSync(path, existsSync(path) ? 'r+' : 'w+', 0o600);
    ftruncateSync(fd, Math.min(keep, statSync(path).size));
    offset = Math.min(keep, statSync(path).size);
    if (offset === 0)
      put(
        stored(
          record(
            'warcinfo',
            '',
            [Buffer.from(`software: ${tool}\r\nformat: WARC File Format 1.1\r\n`)],
            'application/warc-fields',
          ),
        ),
      );
  };
  const flush = (): void => {
    if (size === 0) return;
    const bytes = buffered.length === 1 ? buffered[0]! : Buffer.concat(buffered, size);
    let written = 0;
    while (written < bytes.length)
      written += writeSync(fd, bytes, written, bytes.length - written, offset - size + written);
    buffered = [];
    size = 0;
  };
  const put = (bytes: Buffer): number => {
    const at = offset;
    buffered.push(bytes);
    size += bytes.length;
    offset += bytes.length;
    if (size > BUFFER_BYTES) flush();
    return at;
  };
  open(end);
  return {
    keep(capture) {
      if (offset > FILE_BYTES) {
        flush();
        closeSync(fd);
        file += 1;
        open(0);
      }
      const { wire } = capture;
      const block = [Buffer.from(head(capture), 'latin1'), wire];
      const content = record('response', capture.url, block, 'application/http;msgtype=response', capture);
      // what the server compressed already is only wrapped; the rest is pressed at the cheapest level
      const packed =
        capture.headers['content-encoding'] !== undefined || wire.length < 512
          ? stored(content)
          : gzipSync(content, cheapest);
      const at = put(packed);
      return `${name()}:${at}+${packed.length}`;
    },
    flush,
    close() {
      try {
        flush();
      } finally {
        closeSync(fd);
      }
    },
  };
}

function lastPlace(known: string): { number: number; end: number } {
  const [, number, at, length] = /^pages-(\d+)\.warc\.gz:(\d+)\+(\d+)$/.exec(known) ?? [];
  return { number: Number(number ?? 1), end: Number(at ?? 0) + Number(length ?? 0) };
}

function head({ status, headers, truncated }: Capture): string {
  let text = `HTTP/1.1 ${status} ${truncated ?? ''}\r\n`;
  for (const name in headers) if (name !== 'transfer-encoding') text += `${name}: ${headers[name]}\r\n`;
  return `${text}\r\n`;
}

/** @param block its pieces, one behind the other: a page is copied once */
function record(type: string, url: string, block: readonly Buffer[], contentType: string, capture?: Capture): Buffer {
  const date = new Date(capture?.at ?? Date.now()).toISOString();
  let length = 0;
  for (const piece of block) length += piece.length;
  const target = url === '' ? '' : `WARC-Target-URI: ${url}\r\n`;
  const digest = capture ? `WARC-Payload-Digest: sha256:${hash('sha256', capture.wire)}\r\n` : '';
  const cut = capture?.truncated ? 'WARC-Truncated: length\r\n' : '';
  const lines = `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Record-ID: <urn:uuid:${randomUUID()}>\r\nWARC-Date: ${date}\r\n${target}${digest}${cut}Content-Type: ${contentType}\r\nContent-Length: ${length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(lines), ...block, recordEnd]);
}

const recordEnd = Buffer.from('\r\n\r\n');

/** A gzip member that only wraps: as good as copying, and any reader of gzip takes it. */
function stored(content: Buffer): Buffer {
  const parts: Buffer[] = [Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])];
  for (let at = 0; at < content.length || at === 0; at += 65_535) {
    const piece = content.subarray(at, at + 65_535);
    const header = Buffer.alloc(5);
    header[0] = at + 65_535 >= content.length ? 1 : 0;
    header.writeUInt16LE(piece.length, 1);
    header.writeUInt16LE(piece.length ^ 0xffff, 3);
    parts.push(header, piece);
  }
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(crc32(content), 0);
  tail.writeUInt32LE(content.length >>> 0, 4);
  return Buffer.concat([...parts, tail]);
}
