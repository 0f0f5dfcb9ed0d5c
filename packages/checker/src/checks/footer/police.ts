import { isHostOf, markHosts } from '../../facts/marks/hosts.ts';
import { markAbsent, markMeasure, markWrong } from '../../facts/marks/mark-measure.ts';
import { check } from '../check.ts';

const faults = [
  markAbsent('police', 'no-police', {
    zh: '首页底部没有公安机关备案号。请写明“公网安备”备案号，并链接到 https://beian.mps.gov.cn/ 的备案信息页',
    en: 'The home page does not show its number of the public security filing. Put it at the foot, linked to its page at https://beian.mps.gov.cn/',
  }),
  markWrong(
    'police',
    'police-link',
    {
      zh: '公安备案号“{text}”链接到 {url}，不是公安备案平台。请改为 https://beian.mps.gov.cn/ 的备案信息页',
      en: 'The public security number "{text}" leads to {url}, not to the filing platform. Link it to its page at https://beian.mps.gov.cn/',
    },
    ({ url }) => url !== '' && !isHostOf(url, markHosts.police),
    'person',
  ),
];

/** The number of the public security filing stands at the foot of the home page. */
export const footerPolice = check({
  id: 'footer.police',
  words: { zh: '公安备案号', en: 'Public security filing number' },
  needs: ['inspect:home-marks'],
  params: {},
  measure: (facts) => markMeasure(facts, faults),
});
