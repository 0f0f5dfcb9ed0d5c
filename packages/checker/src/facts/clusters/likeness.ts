/** Hashes kept of one skeleton: the smallest of all, ascending. */
export const SKETCH = 64;

/**
 * How alike two templates are: the Jaccard index of their skeletons, 0–1. Exact when both are kept whole, estimated from
 * the smallest hashes of their union otherwise. Two pages without any id or class are alike.
 *
 * @param a @param b ascending hashes, at most {@link SKETCH}
 */
export function likeness(a: Uint32Array, b: Uint32Array): number {
  const isWhole = a.length < SKETCH && b.length < SKETCH;
  const most = isWhole ? a.length + b.length : SKETCH;
  let union = 0;
  let both = 0;
  let i = 0;
  let j = 0;
  while (union < most && (i < a.length || j < b.length)) {
    const left = a[i] ?? Infinity;
    const right = b[j] ?? Infinity;
    union += 1;
    if (left === right) both += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return union === 0 ? 1 : both / union;
}
