import type { Words } from '@gongkai/model';

/** What is wrong with a link target, for people. */
export const kindWords: Readonly<Record<string, Words>> = {
  gone: { zh: '页面不存在', en: 'the page is not there' },
  'client-error': { zh: '服务器拒绝该地址', en: 'the server refuses the address' },
  'server-error': { zh: '服务器出错', en: 'the server fails' },
  timeout: { zh: '打开超时', en: 'it does not answer in time' },
  reset: { zh: '连接被中断', en: 'the connection breaks off' },
  refused: { zh: '无法连接', en: 'nothing answers there' },
  dns: { zh: '域名不存在', en: 'the host name does not exist' },
  tls: { zh: '安全连接失败', en: 'the secure connection fails' },
  protocol: { zh: '服务器应答有误', en: 'the answer is no valid HTTP' },
  'redirect-loop': { zh: '循环跳转', en: 'it redirects in a circle' },
  'redirect-broken': { zh: '跳转后的页面打不开', en: 'it redirects to a page that is not there' },
  'soft-404': { zh: '页面不存在（却返回正常状态）', en: 'the page is not there, though the server says it is' },
  'private-address': {
    zh: '内网地址，公众无法访问',
    en: 'an address of a private network that the public cannot reach',
  },
  'bad-address': { zh: '地址写法有误', en: 'the address is malformed' },
};

const remove: Words = {
  zh: '请恢复该页面，或改正、删除链接。',
  en: 'Bring the page back, or mend or remove the link.',
};
const repair: Words = {
  zh: '请排查服务器故障后复查。',
  en: 'Find the fault of the server, then have it looked at again.',
};
const replace: Words = { zh: '请改为公网地址或删除链接。', en: 'Use a public address or remove the link.' };
const repairing: ReadonlySet<string> = new Set(['server-error', 'timeout', 'reset', 'refused', 'tls', 'protocol']);

/** What to do about it. */
export const mendWords = (kind: string): Words =>
  kind === 'private-address' ? replace : repairing.has(kind) ? repair : remove;
