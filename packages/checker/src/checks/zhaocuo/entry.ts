import { na } from '@gongkai/model';
import { markAbsent, markMeasure, markWrong, type MarkFault } from '../../facts/marks/mark-measure.ts';
import { check } from '../check.ts';

const absent = markAbsent('errors', 'no-zhaocuo', {
  zh: '首页没有“我为政府网站找错”入口。请在底部加入中国政府网提供的找错图标和代码',
  en: 'The home page has no entry for reporting errors on government sites. Put the badge and code of the state platform at its foot',
});
const codeIn = /[?&](?:site_code|siteid|sitecode|idcode)=((?:bm)?\d{8,10})/i;
const otherCode = (code: string): MarkFault =>
  markWrong(
    'errors',
    'zhaocuo-code',
    {
      zh: `“找错”入口 {url} 中的网站标识码不是本网站的 ${code}，网民留言会转给别的网站。请改正代码中的标识码`,
      en: `The entry for reporting errors, {url}, carries the code of another site, not ${code}: reports go astray. Correct the code`,
    },
    ({ url }) => (codeIn.exec(url)?.[1] ?? code).toLowerCase() !== code.toLowerCase(),
  );
const bareAddress = markWrong(
  'errors',
  'zhaocuo-address',
  {
    zh: '“找错”入口指向 IP 地址 {url}，不是全国统一平台。请人工核对该入口是否可用',
    en: 'The entry for reporting errors leads to the bare address {url}, not to the state platform. Look whether it works',
  },
  ({ url }) => /^https?:\/\/\d+(?:\.\d+){3}[:/]/.test(url),
  'person',
);

/** The home page has the entry of the state platform for reporting errors on government sites, with its own code. */
export const zhaocuoEntry = check({
  id: 'zhaocuo.entry',
  words: { zh: '“我为政府网站找错”入口', en: 'Entry for reporting errors on government sites' },
  needs: ['inspect:home-marks'],
  params: {},
  measure(facts) {
    const { idCode, organKind } = facts.site;
    // the state platform takes reports on sites of government organs
    if (organKind === 'public-enterprise' || organKind === 'authorised-organisation')
      return na('not.applicable', organKind);
    return markMeasure(facts, [absent, ...(idCode === undefined ? [] : [otherCode(idCode)]), bareAddress]);
  },
});
