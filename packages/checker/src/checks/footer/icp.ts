import { isHostOf, markHosts } from '../../facts/marks/hosts.ts';
import { markAbsent, markMeasure, markWrong } from '../../facts/marks/mark-measure.ts';
import { check } from '../check.ts';

const faults = [
  markAbsent('icp', 'no-icp', {
    zh: '首页底部没有 ICP 备案号。请写明备案号，并链接到 https://beian.miit.gov.cn/',
    en: 'The home page does not show its ICP filing number. Put it at the foot, linked to https://beian.miit.gov.cn/',
  }),
  markWrong(
    'icp',
    'icp-link',
    {
      zh: 'ICP 备案号“{text}”链接到 {url}，不是工信部备案管理系统。请改为 https://beian.miit.gov.cn/',
      en: 'The ICP number "{text}" leads to {url}, not to the filing system. Link it to https://beian.miit.gov.cn/',
    },
    ({ url }) => url !== '' && !isHostOf(url, markHosts.icp),
    'person',
  ),
];

/** The ICP filing number stands at the foot of the home page. */
export const footerIcp = check({
  id: 'footer.icp',
  words: { zh: 'ICP 备案号', en: 'ICP filing number' },
  needs: ['inspect:home-marks'],
  params: {},
  measure: (facts) => markMeasure(facts, faults),
});
