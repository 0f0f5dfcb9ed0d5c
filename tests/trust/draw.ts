/** Seeded chance: the same seed draws the same things, on every machine. */
export interface Draw {
  /** In [0, 1). */
  next(): number;
  int(below: number): number;
  chance(share: number): boolean;
  pick<T>(from: readonly [T, ...T[]] | readonly T[]): T;
  shuffled<T>(list: readonly T[]): readonly T[];
}

export function drawOf(seed: string): Draw {
  let state = 2166136261;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16777619);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick(from) {
      const one = from[int(from.length)];
      if (one === undefined) throw new RangeError('nothing to pick from');
      return one;
    },
    shuffled(list) {
      const left = [...list];
      for (let at = left.length - 1; at > 0; at -= 1) {
        const other = int(at + 1);
        const [a, b] = [left[at], left[other]];
        if (a !== undefined && b !== undefined) [left[at], left[other]] = [b, a];
      }
      return left;
    },
  };
}
