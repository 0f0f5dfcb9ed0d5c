import { measured } from '@gongkai/model';
import { probed, probeFinding, probeMeasure, type ProbeFault } from '../../facts/transport/probed.ts';
import { check } from '../check.ts';

const noHttps: ProbeFault = {
  kind: 'no-https',
  words: {
    zh: '{url} 不能建立 HTTPS 连接（无应答或拒绝）。请部署受信任的证书并启用 HTTPS',
    en: 'No HTTPS connection can be made to {url}. Install a trusted certificate and serve HTTPS',
  },
};
const faults: Readonly<Record<string, ProbeFault>> = {
  'tls-protocol': {
    kind: 'tls-protocol',
    words: {
      zh: '{url} 不支持 TLS 1.2 及以上版本。请升级服务器的 TLS 设置，停用旧版本',
      en: '{url} speaks no TLS of version 1.2 or later. Upgrade the TLS settings of the server and switch old versions off',
    },
  },
  'cert-expired': {
    kind: 'cert-expired',
    words: {
      zh: '{url} 的证书不在有效期内（{note}）。请更换证书并设置自动续期',
      en: 'The certificate of {url} is not valid at this time ({note}). Renew it, and have it renewed by itself',
    },
  },
  'cert-name': {
    kind: 'cert-name',
    words: {
      zh: '{url} 的证书不含域名 {host}（{note}）。请换用含该域名的证书',
      en: 'The certificate of {url} is not for {host} ({note}). Use one that names this host',
    },
  },
  'cert-self-signed': {
    kind: 'cert-self-signed',
    words: {
      zh: '{url} 使用自签名证书（{note}），浏览器会警告。请换用受信任机构签发的证书',
      en: '{url} shows a self-signed certificate ({note}): browsers warn. Use one of a trusted authority',
    },
  },
  'cert-revoked': {
    kind: 'cert-revoked',
    words: {
      zh: '{url} 的证书已被吊销（{note}）。请更换证书',
      en: 'The certificate of {url} was revoked ({note}). Replace it',
    },
  },
  // browsers fetch what is missing: shown, never charged
  'cert-chain': {
    kind: 'cert-chain',
    state: 'unmeasured',
    words: {
      zh: '{url} 没有发送完整的证书链（{note}），部分浏览器和程序会拒绝连接。请在服务器上补全中间证书',
      en: '{url} does not send its whole chain of certificates ({note}): some clients refuse. Add the intermediate certificate',
    },
  },
  // a root that we do not know may be one that this machine or its network put there
  'cert-root': {
    kind: 'cert-root',
    state: 'person',
    words: {
      zh: '{url} 的证书由未知根证书签发（{note}）。请人工用常用浏览器打开核对是否受信任',
      en: 'The certificate of {url} comes from a root unknown here ({note}). Look with a common browser whether it is trusted',
    },
  },
};
const notForced: ProbeFault = {
  kind: 'https-not-forced',
  words: {
    zh: '{url} 仍以明文 HTTP 提供页面，没有转到 HTTPS。请设置 301 跳转，并启用 HSTS',
    en: '{url} still serves its page over plain HTTP. Redirect it to HTTPS (301), and send HSTS',
  },
};

/** HTTPS answers with a certificate that browsers accept, and plain HTTP leads to it. */
export const siteHttps = check({
  id: 'site.https',
  words: { zh: 'HTTPS 访问', en: 'HTTPS' },
  needs: ['probe'],
  params: {},
  measure(facts) {
    const measure = probeMeasure(facts, 'https', (outcome) => faults[outcome] ?? noHttps);
    if (measure.state !== 'measured' || measure.findings.some(({ kind }) => kind === 'no-https')) return measure;
    const forced = probed(facts, 'to-https');
    if (forced.is === 'ok') return measure;
    if (forced.is === 'failed')
      return measured(1, [...measure.findings, probeFinding(facts.site, notForced, forced.agreeing)]);
    const reason = forced.is === 'open' ? forced.reason : 'needs.confirm';
    return measured(1, measure.findings, { open: [{ reason, count: 1, detail: 'http → https' }] });
  },
});
