import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** A body after its Content-Encoding was taken off, never larger than `cap` and never more than 200 times what was sent. */
export interface Inflated {
  readonly body: Buffer;
  readonly truncated?: 'cap' | 'bomb';
}

// Web pages reach 30:1; a bomb starts at 1000:1.
const MOST = 200;
const SLACK = 1 << 20;

/** Takes gzip, deflate or br off. An unknown or broken encoding gives the bytes as they came. */
export function inflate(wire: Buffer, encoding: string, cap: number): Inflated {
  const bound = Math.min(cap, wire.length * MOST + SLACK);
  // what was cut off at the cap, or by a careless server, is read as far as it goes
  const options = { maxOutputLength: bound, finishFlush: constants.Z_SYNC_FLUSH };
  try {
    switch (encoding.trim().toLowerCase()) {
      case 'gzip':
      case 'x-gzip':
        return { body: gunzipSync(wire, options) };
      case 'deflate':
        // servers send both the zlib form the standard asks for and the bare one
        return { body: (wire[0] ?? 0) % 16 === 8 ? inflateSync(wire, options) : inflateRawSync(wire, options) };
      case 'br':
        return {
          body: brotliDecompressSync(wire, { maxOutputLength: bound, finishFlush: constants.BROTLI_OPERATION_FLUSH }),
        };
      default:
        return { body: wire };
    }
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    if (tooLarge) return { body: Buffer.alloc(0), truncated: bound < cap ? 'bomb' : 'cap' };
    return { body: wire };
  }
}
