import { measured, unmeasured } from '@gongkai/model';
import { probed, probeFinding, probeMeasure, type ProbeFault } from '../../facts/transport/probed.ts';
import { check } from '../check.ts';

const noRecord: ProbeFault = {
  kind: 'ipv6-no-record',
  words: {
    zh: '域名 {host} 没有 IPv6 地址，IPv6 用户无法访问。请添加 AAAA 记录并启用 IPv6 服务',
    en: 'The name {host} has no IPv6 address: visitors over IPv6 cannot come. Add an AAAA record and serve IPv6',
  },
};
const unreached: ProbeFault = {
  kind: 'ipv6-unreachable',
  words: {
    zh: '经 IPv6 地址（{note}）打不开 {url}。请检查 IPv6 地址上的服务、防火墙和负载均衡设置',
    en: '{url} does not open over IPv6 ({note}). Look at the service, the firewall and the load balancer on that address',
  },
};
const otherPage: ProbeFault = {
  kind: 'ipv6-other-page',
  state: 'person',
  words: {
    zh: '经 IPv6 地址（{note}）打开 {url} 得到的页面标题与 IPv4 不同。请人工核对两者内容是否一致',
    en: 'Over IPv6 ({note}) {url} gives a page of another title than over IPv4. Look whether both are the same site',
  },
};

/** The home page opens over IPv6, and is the same page. */
export const ipv6Reach = check({
  id: 'ipv6.reach',
  words: { zh: 'IPv6 可访问', en: 'Reachable over IPv6' },
  needs: ['probe'],
  params: {},
  measure(facts) {
    const record = probed(facts, 'ipv6-record');
    if (record.is === 'failed') return measured(1, [probeFinding(facts.site, noRecord, record.agreeing)]);
    if (record.is !== 'ok') return unmeasured(record.is === 'open' ? record.reason : 'needs.confirm');
    return probeMeasure(facts, 'ipv6-reach', (outcome) => (outcome === 'other-title' ? otherPage : unreached));
  },
});
