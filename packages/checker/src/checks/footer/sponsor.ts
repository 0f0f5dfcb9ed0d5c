import { markAbsent, markMeasure } from '../../facts/marks/mark-measure.ts';
import { check } from '../check.ts';

const faults = [
  markAbsent('sponsor', 'no-sponsor', {
    zh: '首页底部没有写明主办单位。请写明“主办单位：”加机关全称',
    en: 'The home page does not say who runs the site. Name the sponsoring organ in full at the foot',
  }),
];

/** The home page says who runs the site. */
export const footerSponsor = check({
  id: 'footer.sponsor',
  words: { zh: '主办单位', en: 'Who runs the site' },
  needs: ['inspect:home-marks'],
  params: {},
  measure: (facts) => markMeasure(facts, faults),
});
