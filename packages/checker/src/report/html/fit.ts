import { bytesOf, type Markup } from './markup.ts';

/** Draws items from the front as long as they fit into `bytes`. `cut` of them were left out. */
export function fit<Item>(
  items: readonly Item[],
  bytes: number,
  draw: (item: Item) => Markup,
): { readonly shown: readonly Markup[]; readonly cut: number } {
  const shown: Markup[] = [];
  let left = bytes;
  for (const item of items) {
    const drawn = draw(item);
    left -= bytesOf(drawn);
    if (left < 0) break;
    shown.push(drawn);
  }
  return { shown, cut: items.length - shown.length };
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
