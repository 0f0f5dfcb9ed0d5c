/** Every accepted writing of an enumerated value → its key: the key itself first, then its Chinese labels. */
export function keysOf<K extends string>(
  words: Readonly<Record<K, unknown>>,
  written: Readonly<Record<K, readonly string[]>>,
): ReadonlyMap<string, K> {
  const keys = new Map<string, K>();
  for (const key of Object.keys(words) as K[]) keys.set(key, key);
  for (const key of Object.keys(words) as K[]) for (const label of written[key]) keys.set(label, key);
  return keys;
}
