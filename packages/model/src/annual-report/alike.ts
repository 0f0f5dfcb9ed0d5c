/** How much two texts have in common, 0 to 1, by pairs of characters; years and numbers do not count. */
export function alike(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  let common = 0;
  let all = 0;
  for (const [pair, count] of left) common += Math.min(count, right.get(pair) ?? 0);
  for (const pairs of [left, right]) for (const count of pairs.values()) all += count;
  return all === 0 ? 0 : (2 * common) / all;
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const plain = text.normalize('NFKC').replace(/[^\p{L}]|\p{Script=Latin}/gu, '');
  const pairs = new Map<string, number>();
  for (let at = 0; at < plain.length - 1; at++) {
    const pair = plain.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
