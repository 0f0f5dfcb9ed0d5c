import type { Words } from '@gongkai/model';

/** Why a link does not work, short enough for a table. What is not here is shown as it is. */
export const linkReasons: Readonly<Record<string, Words>> = {
  gone: { zh: '页面不存在', en: 'not there' },
  'client-error': { zh: '服务器拒绝', en: 'refused by the server' },
  'server-error': { zh: '服务器出错', en: 'server error' },
  timeout: { zh: '打开超时', en: 'no answer in time' },
  reset: { zh: '连接被中断', en: 'connection broken off' },
  refused: { zh: '无法连接', en: 'nothing answers' },
  dns: { zh: '域名不存在', en: 'no such host' },
  tls: { zh: '安全连接失败', en: 'secure connection fails' },
  protocol: { zh: '应答有误', en: 'no valid HTTP' },
  'redirect-loop': { zh: '循环跳转', en: 'redirects in a circle' },
  'redirect-broken': { zh: '跳转后打不开', en: 'redirects to nothing' },
  'soft-404': { zh: '不存在，却返回正常状态', en: 'not there, though it says 200' },
  'private-address': { zh: '内网地址', en: 'private address' },
  'bad-address': { zh: '地址写法有误', en: 'malformed address' },
};
