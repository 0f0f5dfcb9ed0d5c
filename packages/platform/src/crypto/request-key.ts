import type { Keys } from './keys.ts';
import { chanceBytes } from './random.ts';
import { open, seal } from './seal.ts';

const place = (requestId: string) => ({ table: 'request_key', column: 'sealed', id: requestId });

/** A new key for one request: as it is used, and as it is kept. */
export function newRequestKey(keys: Keys, requestId: string): { readonly secret: Buffer; readonly sealed: string } {
  const secret = chanceBytes(32);
  return { secret, sealed: seal(keys, place(requestId), secret.toString('base64')) };
}

export const openRequestKey = (keys: Keys, requestId: string, sealed: string): Buffer =>
  Buffer.from(open(keys, place(requestId), sealed), 'base64');
