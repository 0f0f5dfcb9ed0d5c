import { Fault } from '@gongkai/model';

/** Bytes of a file that a preview asks for. */
export const mostBytes = 65_536;
const limitMs = 15e3;

export interface FirstPart {
  readonly text: string;
  /** True when the file goes on behind it. */
  readonly cut: boolean;
}

/**
 * The first 64 KiB of a file as text, UTF-8 or else GB18030. Asks for that range; from a server that sends the whole file
 * instead, no more than that is taken. Throws a {@link Fault}: `data.http`, `data.network`, `data.not-data`.
 */
export async function firstPart(url: string): Promise<FirstPart> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), limitMs);
  try {
    const headers = { range: `bytes=0-${mostBytes - 1}` };
    const response = await fetch(url, { credentials: 'same-origin', headers, signal: stop.signal });
    if (response.status === 416) return { text: '', cut: false }; // an empty file has no such range
    if (!response.ok) throw new Fault('data.http', `${response.status} ${url}`);
    const { bytes, ended } = await taken(response);
    const total = Number(/\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1] ?? Number.NaN);
    const text = decoded(bytes);
    if (isNoData(text)) throw new Fault('data.not-data', url);
    return { text, cut: Number.isNaN(total) ? !ended : total > bytes.length };
  } catch (cause) {
    throw cause instanceof Fault ? cause : new Fault('data.network', url, { cause });
  } finally {
    clearTimeout(timer);
  }
}

async function taken(response: Response): Promise<{ readonly bytes: Uint8Array; readonly ended: boolean }> {
  const bytes = new Uint8Array(mostBytes);
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || !value) return { bytes: bytes.subarray(0, length), ended: true };
    const room = mostBytes - length;
    bytes.set(value.subarray(0, room), length);
    length = Math.min(mostBytes, length + value.length);
    if (value.length <= room) continue;
    void reader?.cancel().catch(() => undefined);
    return { bytes, ended: false };
  }
}

/** As `stream`, a character that the cut goes through is no fault. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('gb18030').decode(bytes, { stream: true });
  }
}

/** A page instead of a file (a login, an error), an archive, a document. */
const isNoData = (text: string): boolean =>
  /^\s*<(!doctype|html)/i.test(text) || text.startsWith('%PDF') || text.includes('\u0000');
