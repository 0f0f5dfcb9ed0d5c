import { html, type Answer } from './files.ts';
import type { SeedSite } from './site.ts';

const page = (title: string): Answer =>
  html(
    `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><p>本页仅供演示。</p></body></html>`,
  );

/** The neighbours the demo sites link to: a county portal, a service net, and addresses long gone. */
export function neighbours(): SeedSite {
  return {
    pages: new Map([
      ['/', page('岚川县人民政府')],
      ['/zwfw/', page('岚州市政务服务网')],
      ['/wx/', page('岚川财政微信公众号')],
    ]),
    missing: { ...page('404 Not Found'), status: 404 },
    answer: () => undefined,
    addressOf: () => '/',
    columnAddress: () => '/',
  };
}
