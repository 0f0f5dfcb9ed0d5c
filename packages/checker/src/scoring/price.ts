import { halfUp, type Finding, type Points, type Price } from '@gongkai/model';

/** A finding costs points when it is sure: seen wrong in two looks or more. Everything else is only shown. */
export const isConfirmed = ({ state, observations }: Finding): boolean => state === 'fail' && observations.length >= 2;

/** `free` of a share is a decimal of at most four places; in ten-thousandths all arithmetic stays whole. */
const WHOLE = 10_000;

/** What the charged findings of one part cost, before the cap of its row. No finding costs nothing. */
export function priceOf(price: Price, charged: readonly Finding[], examined: number): Points {
  if (charged.length === 0) return 0;
  if ('each' in price) return price.each.points * countOf(charged, price.each.per);
  if ('share' in price) return shareOf(price.share, charged.length, examined);
  if ('steps' in price) return price.steps.findLast(([from]) => charged.length >= from)?.[1] ?? 0;
  return price.all.points;
}

function countOf(charged: readonly Finding[], per: 'place' | 'target' | 'finding'): number {
  if (per === 'place') return charged.reduce((sum, { places }) => sum + places, 0);
  return per === 'target' ? new Set(charged.map(({ subject }) => subject)).size : charged.length;
}

/** One subject may have two findings, yet no share is above the whole. */
function shareOf(
  { points, free }: { readonly points: Points; readonly free: number },
  found: number,
  examined: number,
) {
  const all = Math.max(found, examined);
  const over = found * WHOLE - all * Math.round(free * WHOLE);
  return over <= 0 ? 0 : halfUp(points, [over, all * WHOLE]);
}
