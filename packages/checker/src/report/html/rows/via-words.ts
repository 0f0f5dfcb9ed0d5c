import type { Words } from '@gongkai/model';
import { clip } from '../../clean.ts';
import type { View } from '../view.ts';

const vias = new Map<string, Words>([
  ['http', { zh: '直接请求', en: 'request' }],
  ['browser', { zh: '浏览器', en: 'browser' }],
  ['facts', { zh: '抓取内容索引', en: 'text index of the crawl' }],
  ['sitemap', { zh: '网站地图', en: 'site map' }],
  ['search', { zh: '站内搜索', en: 'site search' }],
  ['dns', { zh: '域名解析', en: 'name service' }],
  ['tls', { zh: '安全连接握手', en: 'TLS handshake' }],
  ['rows', { zh: '列表内容', en: 'rows of the list' }],
]);

/** How something was looked at, in words; a way that is not known here by its own name. */
export function viaWords({ say }: Pick<View, 'say'>, via: string): string {
  const known = vias.get(via);
  return known === undefined ? clip(via, 40) : say(known);
}
