import { na } from '@gongkai/model';
import { markAbsent, markMeasure, markWrong } from '../../facts/marks/mark-measure.ts';
import { isHostOf, markHosts } from '../../facts/marks/hosts.ts';
import { check } from '../check.ts';

const faults = [
  markAbsent('party', 'no-party-mark', {
    zh: '首页底部没有党政机关（事业单位）网站标识。请在编办网站申领标识并放在全站页面底部中间，链接到 bszs.conac.cn 的资格证页',
    en: 'The home page shows no mark of party and government organs. Apply for it, put it at the foot of every page, and link it to the certificate at bszs.conac.cn',
  }),
  markWrong(
    'party',
    'party-mark-link',
    {
      zh: '党政机关网站标识“{text}”链接到 {url}，不是 conac.cn 的资格证页。请核对并改正链接',
      en: 'The mark of party and government organs leads to {url}, not to its certificate at conac.cn. Check and mend the link',
    },
    ({ url }) => url !== '' && !isHostOf(url, markHosts.party),
    'person',
  ),
];

/** The mark of party and government organs stands at the foot of the home page. */
export const footerPartyMark = check({
  id: 'footer.party-mark',
  words: { zh: '党政机关网站标识', en: 'Mark of party and government organs' },
  needs: ['inspect:home-marks'],
  params: {},
  measure: (facts) =>
    facts.site.organKind === 'public-enterprise'
      ? na('not.applicable', facts.site.organKind)
      : markMeasure(facts, faults),
});
