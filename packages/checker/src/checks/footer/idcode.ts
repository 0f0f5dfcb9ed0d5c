import { na } from '@gongkai/model';
import { markAbsent, markMeasure, markWrong, type MarkFault } from '../../facts/marks/mark-measure.ts';
import { check } from '../check.ts';

const form = /^(?:\d{10}|bm\d{8})$/i;

const absent = markAbsent('idCode', 'no-idcode', {
  zh: '首页底部没有政府网站标识码。请在底部写明“网站标识码：”加 10 位标识码',
  en: 'The home page does not show the identification code of the site. Put it at the foot: its ten digits behind their label',
});
const misshapen = markWrong(
  'idCode',
  'idcode-form',
  {
    zh: '网站标识码写作“{text}”，应为 10 位数字（部门为 bm 加 8 位数字）。请核对后改正',
    en: 'The identification code reads "{text}": it has ten digits, or bm and eight. Check and correct it',
  },
  ({ text }) => !form.test(text),
);
const unlikeTag = markWrong(
  'idCode',
  'idcode-tag',
  {
    zh: '底部的网站标识码“{text}”与页面标签 SiteIDCode“{code}”不一致。请核对哪一个正确，并改成一致',
    en: 'The identification code at the foot, "{text}", is not the one of the tag SiteIDCode, "{code}". Find out which is right, and make them one',
  },
  ({ text }, { metas: { siteidcode: code = '' } }) =>
    form.test(text) && form.test(code) && code.toLowerCase() !== text.toLowerCase(),
);
const unlikeSite = (code: string): MarkFault =>
  markWrong(
    'idCode',
    'idcode-other',
    {
      zh: `底部的网站标识码“{text}”不是本网站的标识码 ${code}。请改正`,
      en: `The identification code at the foot, "{text}", is not that of this site, ${code}. Correct it`,
    },
    ({ text }) => form.test(text) && text.toLowerCase() !== code.toLowerCase(),
  );

/** The site's identification code stands at the foot, in form, and is its own. */
export const footerIdcode = check({
  id: 'footer.idcode',
  words: { zh: '政府网站标识码', en: 'Identification code of the site' },
  needs: ['inspect:home-marks'],
  params: {},
  measure(facts) {
    const { organKind, idCode } = facts.site;
    // codes are given to sites of government organs
    if (organKind === 'public-enterprise' || organKind === 'authorised-organisation')
      return na('not.applicable', organKind);
    return markMeasure(facts, [absent, misshapen, ...(idCode === undefined ? [] : [unlikeSite(idCode)]), unlikeTag]);
  },
});
