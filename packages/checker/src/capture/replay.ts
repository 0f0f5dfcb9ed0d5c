import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One kept answer as it was sent. */
export interface Kept {
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes on the wire, Content-Encoding still on. */
  readonly wire: Buffer;
}

/**
 * Reads one record out of the run folder's evidence.
 *
 * @param place `pages-0001.warc.gz:offset+length`
 * @returns undefined when there is no such record
 */
export function replay(dir: string, place: string): Kept | undefined {
  const [, file, at, length] = /^(pages-\d+\.warc\.gz):(\d+)\+(\d+)$/.exec(place) ?? [];
  if (file === undefined) return undefined;
  const record = recordAt(join(dir, file), Number(at), Number(length));
  if (record === undefined) return undefined;
  const warcEnd = record.indexOf('\r\n\r\n');
  const warc = fields(record.toString('latin1', 0, warcEnd));
  const block = record.subarray(warcEnd + 4, warcEnd + 4 + Number(warc['content-length']));
  const httpEnd = block.indexOf('\r\n\r\n');
  const http = block.toString('latin1', 0, httpEnd);
  return {
    url: warc['warc-target-uri'] ?? '',
    status: Number(/^HTTP\/\S+ (\d+)/.exec(http)?.[1] ?? 0),
    headers: fields(http),
    wire: block.subarray(httpEnd + 4),
  };
}

/** Undefined when the file is gone, cut short or spoilt there. */
function recordAt(path: string, at: number, length: number): Buffer | undefined {
  const bytes = Buffer.alloc(length);
  try {
    const fd = openSync(path, 'r');
    try {
      readSync(fd, bytes, 0, length, at);
    } finally {
      closeSync(fd);
    }
    return gunzipSync(bytes);
  } catch {
    return undefined;
  }
}

function fields(text: string): Record<string, string> {
  const all: Record<string, string> = {};
  for (const line of text.split('\r\n').slice(1)) {
    const colon = line.indexOf(':');
    if (colon > 0) all[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  return all;
}
