import { createHmac } from 'node:crypto';

/** Keys by ascending HMAC(seed, key): the first k of them are a sample that hardly changes when the site grows. */
export function inSeededOrder(seed: string, keys: readonly string[]): string[] {
  return keys
    .map((key) => [createHmac('sha256', seed).update(key).digest('hex'), key] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, key]) => key);
}

/** A number from 0 to 1 that the seed and the key decide. */
export const draw = (seed: string, key: string): number =>
  createHmac('sha256', seed).update(key).digest().readUInt32BE() / 2 ** 32;
