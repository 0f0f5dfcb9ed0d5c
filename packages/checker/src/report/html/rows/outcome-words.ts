import type { Words } from '@gongkai/model';

const outcomes: Readonly<Record<string, Words>> = {
  absent: { zh: '未出现', en: 'not there' },
  empty: { zh: '没有内容', en: 'empty' },
  'not-found': { zh: '未找到', en: 'not found' },
  found: { zh: '找到', en: 'found' },
  timeout: { zh: '超时', en: 'timed out' },
  reset: { zh: '连接中断', en: 'connection broken off' },
  refused: { zh: '无法连接', en: 'nothing answers' },
  dns: { zh: '域名不存在', en: 'no such host' },
  tls: { zh: '安全连接失败', en: 'secure connection fails' },
  'soft-404': { zh: '页面写明不存在', en: 'says it is not there' },
  plain: { zh: '明文页面', en: 'served in the clear' },
  'no-domain': { zh: '没有域名', en: 'no domain name' },
  'other-domain': { zh: '不是 .gov.cn', en: 'not under .gov.cn' },
  'tls-protocol': { zh: '没有可用的 TLS', en: 'no usable TLS' },
  'cert-expired': { zh: '证书不在有效期', en: 'certificate out of date' },
  'cert-name': { zh: '证书与域名不符', en: 'certificate of another host' },
  'cert-self-signed': { zh: '自签名证书', en: 'self-signed certificate' },
  'cert-revoked': { zh: '证书已吊销', en: 'certificate revoked' },
  'cert-chain': { zh: '证书链不完整', en: 'incomplete chain of certificates' },
  'cert-root': { zh: '未知根证书', en: 'unknown root certificate' },
  'other-title': { zh: '标题不同', en: 'another title' },
  'redirect-loop': { zh: '循环跳转', en: 'redirects in a circle' },
  violation: { zh: '不符合', en: 'violates' },
  incomplete: { zh: '需人工确认', en: 'a person must see' },
};
const newest: Words = { zh: '最新 {day}', en: 'newest {day}' };

/** What a look saw, in words; undefined for a word that is not known here. Values: `day` for `newest:2025-03-04`. */
export function outcomeWords(outcome: string): readonly [Words, Readonly<Record<string, string>>] | undefined {
  const [, day] = /^newest:(\d{4}-\d\d-\d\d)$/.exec(outcome) ?? [];
  if (day !== undefined) return [newest, { day }];
  const words = Object.hasOwn(outcomes, outcome) ? outcomes[outcome] : undefined;
  return words === undefined ? undefined : [words, {}];
}
