import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Site } from '@gongkai/model';
import { percentEncode } from '../src/facts/scan/legacy-bytes.ts';
import { scanPage } from '../src/facts/scan/scan.ts';
import { openStore, type Store } from '../src/run/store/open.ts';

/** How the search of a test site behaves. */
export interface SearchShape {
  /** What is asked for → the answer's main part, or a status. */
  readonly answer: (query: string, titles: readonly string[]) => string | number;
  /** Search box of every page; `{action}` is the engine's path. */
  readonly box?: string;
  readonly charset?: 'utf-8' | 'gb18030';
  /** More pages by path. */
  readonly more?: Readonly<Record<string, string>>;
}

const usualBox = '<form action="{action}"><input type="text" name="q"><input type="submit" value="搜索"></form>';
const topics = [
  '河道管理',
  '安全生产',
  '学前教育',
  '农村公路',
  '水污染防治',
  '企业用工',
  '住房保障',
  '市场监管',
  '城市更新',
  '养老服务',
];
export const titles: readonly string[] = topics.map(
  (topic, n) => `关于印发二〇二六年第${n + 1}批${topic}实施方案的通知`,
);
const addressOf = (n: number): string => `/art/2026/${n + 1}.html`;

/** A row of results as old engines print them. */
export const row = (title: string): string =>
  `<li><a href="${addressOf(titles.indexOf(title))}">${title}</a> 2026-05-0${(titles.indexOf(title) % 9) + 1}</li>`;
export const list = (found: readonly string[]): string =>
  found.length === 0 ? '<p>找到 0 条结果</p>' : `<p>找到 ${found.length} 条结果</p><ul>${found.map(row).join('')}</ul>`;

/** Serves a small site with a search on loopback. */
export async function serveSearchSite({
  answer,
  box = usualBox,
  charset = 'utf-8',
  more = {},
}: SearchShape): Promise<{ url: string; site: Site; close(): Promise<void> }> {
  const shell = (main: string): Buffer => {
    const html = `<!doctype html><html lang="zh"><head><meta charset="${charset === 'utf-8' ? 'utf-8' : 'gbk'}"><title>县住建局</title></head><body><div class="header">${box.replaceAll('{action}', '/s')}</div><ul class="nav"><li><a href="/">网站首页</a></li><li><a href="/zwgk/">政务公开栏目</a></li></ul><div class="content">${main}</div></body></html>`;
    return charset === 'utf-8'
      ? Buffer.from(html)
      : Buffer.from(unescapeBytes(percentEncode(html.replaceAll('%', '%25'), 'gb18030')), 'latin1');
  };
  const server = createServer((request, response) => {
    const send = (status: number, main: string): void => {
      response.writeHead(status, { 'content-type': 'text/html' }).end(shell(main));
    };
    const url = new URL(request.url ?? '/', 'http://x');
    let body = '';
    request.setEncoding('latin1').on('data', (part: string) => (body += part));
    request.on('end', () => {
      const number = Number(/^\/art\/2026\/(\d+)\.html$/.exec(url.pathname)?.[1] ?? 0);
      if (url.pathname in more) return send(200, more[url.pathname] ?? '');
      if (url.pathname === '/') return send(200, `<ul>${titles.slice(0, 3).map(row).join('')}</ul>`);
      if (number > 0 && number <= titles.length) return send(200, `<h1>${titles[number - 1]}</h1><p>全文。</p>`);
      if (url.pathname !== '/s') return send(404, '没有这个页面');
      const query = read(body || url.search.slice(1), charset);
      const said = answer(query, titles);
      return typeof said === 'number' ? send(said, '服务器内部错误') : send(200, said);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = `http://${host}/`;
  const site: Site = {
    schema: 'gongkai.site/1',
    name: '县住建局',
    url,
    organKind: 'department',
    level: 'county',
    hosts: [host],
    serviceHosts: [],
  };
  return {
    url,
    site,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const unescapeBytes = (text: string): string =>
  text.replace(/%([\dA-F]{2})/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The `q` of a query in the site's own encoding. */
function read(query: string, charset: string): string {
  const value = /(?:^|&)q=([^&]*)/.exec(query)?.[1] ?? '';
  return new TextDecoder(charset).decode(Buffer.from(unescapeBytes(value.replaceAll('+', ' ')), 'latin1'));
}

/** A store as the crawl leaves it: the home page, a list and the articles it shows. */
export async function crawledStore(url: string, charset = 'utf-8'): Promise<Store> {
  const store = openStore(':memory:');
  const { db } = store;
  const addUrl = db.prepare('INSERT INTO url (canon, level, own, state) VALUES (?, ?, 1, 1)');
  const addPage = db.prepare(
    `INSERT INTO page (url, title, h1, lang, charset, metas, crumbs, published, rows, read_by, text_chars, main_chars, says_empty, skeleton, links, forms)
     VALUES (?, ?, ?, '', ?, '{}', '[]', ?, ?, '', 0, 0, '', ?, '[]', ?)`,
  );
  const addItem = db.prepare("INSERT INTO item (page, pos, url, title, day, via) VALUES (?, ?, ?, ?, ?, 'rows')");
  const read = async (path: string, level: number, rows: number, day: string | null): Promise<number> => {
    const response = await fetch(new URL(path, url));
    const { title, h1, forms, skeleton } = scanPage(new TextDecoder(charset).decode(await response.arrayBuffer()));
    const id = Number(addUrl.run(new URL(path, url).href, level).lastInsertRowid);
    const bytes = new Uint8Array(Uint32Array.from(skeleton, (hash) => hash >>> 0).toSorted().buffer);
    addPage.run(id, title, h1, charset, day, rows, bytes, forms.length === 0 ? '' : JSON.stringify(forms));
    return id;
  };
  const home = await read('/', 0, 3, null);
  for (const [n, title] of titles.entries()) {
    const day = `2026-05-0${(n % 9) + 1}`;
    addItem.run(home, n, await read(addressOf(n), 1, 0, day), title, day);
  }
  return store;
}
