import { markAbsent, markMeasure } from '../../facts/marks/mark-measure.ts';
import { check } from '../check.ts';

const faults = [
  markAbsent('contact', 'no-contact', {
    zh: '首页底部没有联系方式。请写明联系电话，或链接到“联系我们”页面',
    en: 'The home page does not say how to reach those who run it. Give a telephone number, or a link to a contact page',
  }),
];

/** The home page says how to reach those who run the site. */
export const footerContact = check({
  id: 'footer.contact',
  words: { zh: '联系方式', en: 'How to reach the site’s office' },
  needs: ['inspect:home-marks'],
  params: {},
  measure: (facts) => markMeasure(facts, faults),
});
