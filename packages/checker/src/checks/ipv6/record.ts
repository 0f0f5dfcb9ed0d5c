import { probeMeasure, type ProbeFault } from '../../facts/transport/probed.ts';
import { check } from '../check.ts';

const absent: ProbeFault = {
  kind: 'ipv6-no-record',
  words: {
    zh: '域名 {host} 没有 AAAA（IPv6）解析记录。请在域名解析中添加 IPv6 地址，并让服务器在该地址上提供服务',
    en: 'The name {host} has no AAAA record. Add the IPv6 address to its DNS zone, and serve the site there',
  },
};

/** The host has an IPv6 address in the public DNS. */
export const ipv6Record = check({
  id: 'ipv6.record',
  words: { zh: 'IPv6 域名解析', en: 'IPv6 address in DNS' },
  needs: ['probe'],
  params: {},
  measure: (facts) => probeMeasure(facts, 'ipv6-record', () => absent),
});
