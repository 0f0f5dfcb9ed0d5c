/**
 * The known name a mistyped one most likely stands for: the fewest letters to change, at most a third of its length and
 * never all of them. `undefined` when nothing is near enough to be worth suggesting.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const most = Math.max(2, Math.floor(name.length / 3));
  let best: { readonly name: string; readonly far: number } | undefined;
  for (const other of known) {
    if (Math.abs(other.length - name.length) > most) continue;
    const far = lettersToChange(name.toLowerCase(), other.toLowerCase());
    if (far <= most && far < name.length && (best === undefined || far < best.far)) best = { name: other, far };
  }
  return best?.name;
}

/** Levenshtein distance, one row at a time. */
function lettersToChange(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
