import { inSeededOrder } from '../seeded-order.ts';

/** The `count` things with the smallest HMAC(seed, key): a sample that stays when the site grows. */
export function sampled<T>(
  seed: string,
  things: Iterable<T>,
  count: number,
  keyOf: (thing: T) => string,
): readonly T[] {
  const byKey = new Map<string, T>();
  for (const thing of things) if (!byKey.has(keyOf(thing))) byKey.set(keyOf(thing), thing);
  return inSeededOrder(seed, [...byKey.keys()])
    .slice(0, count)
    .flatMap((key) => byKey.get(key) ?? []);
}
