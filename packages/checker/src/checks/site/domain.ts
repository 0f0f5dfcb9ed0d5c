import { na } from '@gongkai/model';
import { probeMeasure, type ProbeFault } from '../../facts/transport/probed.ts';
import { check } from '../check.ts';

const faults: Readonly<Record<string, ProbeFault>> = {
  'no-domain': {
    kind: 'no-domain',
    words: {
      zh: '网站以 IP 地址 {host} 提供服务，没有域名。请申请并启用 .gov.cn 域名',
      en: 'The site is served under the bare address {host}. Apply for a .gov.cn domain and use it',
    },
  },
  // the Chinese name goes beside one under .gov.cn, which cannot be seen from here
  'chinese-domain': {
    kind: 'chinese-domain',
    state: 'person',
    words: {
      zh: '网站以中文域名 {host} 提供服务。请人工核对是否同时启用 .gov.cn 英文域名',
      en: 'The site is served under its Chinese name {host}. Look whether it is served under .gov.cn as well',
    },
  },
  'other-domain': {
    kind: 'other-domain',
    words: {
      zh: '网站域名 {host} 不是 .gov.cn 域名。请按国办发〔2017〕47号申请并启用 .gov.cn 域名，旧域名跳转过去',
      en: 'The host {host} is not under .gov.cn. Apply for a .gov.cn domain, use it, and redirect the old one',
    },
  },
};
const other: ProbeFault = {
  kind: 'other-domain',
  words: { zh: '域名 {host} 不合规范', en: 'The host {host} is not in form' },
};

/** Enterprises and organisations that were only authorised are not government organs: .gov.cn is not open to them. */
const outside: ReadonlySet<string> = new Set(['public-enterprise', 'authorised-organisation']);

/** The site lies under .gov.cn. */
export const siteDomain = check({
  id: 'site.domain',
  words: { zh: '域名规范', en: 'Domain under .gov.cn' },
  needs: ['probe'],
  params: {},
  measure: (facts) =>
    outside.has(facts.site.organKind)
      ? na('not.applicable', facts.site.organKind)
      : probeMeasure(facts, 'host', (outcome) => faults[outcome] ?? other),
});
