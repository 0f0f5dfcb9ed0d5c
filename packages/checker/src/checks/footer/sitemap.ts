import { markAbsent, markMeasure } from '../../facts/marks/mark-measure.ts';
import { check } from '../check.ts';

const faults = [
  markAbsent('sitemap', 'no-sitemap', {
    zh: '首页没有“网站地图”链接。请在底部提供网站地图页面的链接',
    en: 'The home page has no link to a site map. Offer one at the foot',
  }),
];

/** The home page leads to a site map. */
export const footerSitemap = check({
  id: 'footer.sitemap',
  words: { zh: '网站地图', en: 'Site map' },
  needs: ['inspect:home-marks'],
  params: {},
  measure: (facts) => markMeasure(facts, faults),
});
