import { bytesOf, type Markup } from './markup.ts';

/** Markups that fit into `bytes`, from the front. `cut` of them did not. */
export function fit(
  items: readonly Markup[],
  bytes: number,
): { readonly shown: readonly Markup[]; readonly cut: number } {
  let left = bytes;
  const end = items.findIndex((item) => (left -= bytesOf(item)) < 0);
  return end === -1 ? { shown: items, cut: 0 } : { shown: items.slice(0, end), cut: items.length - end };
}

/**
 * Shares `total` among those who need: the small get all they need, the large the same share each of what is left. The
 * shares come in the order of the needs and never exceed them.
 */
export function sharesOf(needs: readonly number[], total: number): readonly number[] {
  const shares = needs.map(() => 0);
  const order = needs.map((need, index) => ({ need, index })).toSorted((a, b) => a.need - b.need);
  let left = total;
  for (const [place, { need, index }] of order.entries()) {
    const share = Math.min(need, Math.floor(left / (order.length - place)));
    shares[index] = share;
    left -= share;
  }
  return shares;
}
