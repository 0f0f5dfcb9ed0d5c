import { pointsText, type Price, type Words } from '@gongkai/model';
import { percent, type View } from '../view.ts';

const words = {
  place: { zh: '每处扣 {points} 分', en: '{points} points a place' },
  target: { zh: '每个对象扣 {points} 分', en: '{points} points a subject' },
  finding: { zh: '每个问题扣 {points} 分', en: '{points} points a finding' },
  share: {
    zh: '按问题比例扣，全部有问题扣 {points} 分',
    en: 'by share of faults, {points} points when all are faulty',
  },
  free: { zh: '（{free} 以内不扣）', en: ' (nothing up to {free})' },
  step: { zh: '{from} 个起扣 {points} 分', en: '{points} points from {from}' },
  join: { zh: '；', en: '; ' },
  nothing: { zh: '不扣分，只计否决', en: 'costs nothing, counts for the veto' },
  all: { zh: '发现即扣 {points} 分', en: '{points} points at the first' },
} satisfies Record<string, Words>;

/** How findings of one part become points, in words. */
export function priceText({ say }: Pick<View, 'say'>, price: Price): string {
  if ('all' in price && price.all.points === 0) return say(words.nothing);
  if ('each' in price) return say(words[price.each.per], { points: pointsText(price.each.points) });
  if ('all' in price) return say(words.all, { points: pointsText(price.all.points) });
  if ('steps' in price)
    return price.steps
      .map(([from, points]) => say(words.step, { from, points: pointsText(points) }))
      .join(say(words.join));
  const { points, free } = price.share;
  return (
    say(words.share, { points: pointsText(points) }) + (free === 0 ? '' : say(words.free, { free: percent(free) }))
  );
}
