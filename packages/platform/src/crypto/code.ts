import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Keys } from './keys.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'; // Crockford: no I, L, O, U to misread

/**
 * The code that with the number opens a request's status: 80 bits, derived, so that no table holds it. Sixteen characters
 * in four groups.
 */
export function codeOf(keys: Keys, requestId: string): string {
  const bytes = createHmac('sha256', keys.derive('applicant code')).update(requestId).digest();
  const characters = Array.from({ length: 16 }, (_, at) => {
    const bit = at * 5;
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    return alphabet[(pair >> (11 - (bit & 7))) & 31] ?? '0';
  });
  return characters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** As people type it: any case, with or without dashes and spaces, O for 0, I and L for 1. */
export const plainCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

/** Equal, in a time that does not depend on where they differ. */
export function sameCode(typed: string, code: string): boolean {
  const [a, b] = [typed, code].map((text) => createHmac('sha256', 'same length').update(plainCode(text)).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
