import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { names } from '../src/run/folder.ts';
import { openStore, type Store } from '../src/run/store/open.ts';
import type { Plan } from '../src/run/plan.ts';
import { planOf, testRun, type TestRun } from './run-site.ts';
import { webServer } from './web-server.ts';

type Validator = 'etag' | 'modified' | 'none';
export interface Page {
  readonly says: Validator;
  readonly html: string;
}
const menu =
  '<div class="nav"><a href="/">首页</a><a href="/news/">新闻</a><a href="/notice/">通知</a></div>' +
  '<form action="/search"><input name="q"></form><img src="/logo.png">';
const page = (says: Validator, title: string, main: string): Page => ({
  says,
  html: `<!doctype html><meta name="SiteName" content="局"><title>${title}</title>${menu}<div class="main">${main}</div>`,
});
const row = (href: string, date: string): string =>
  `<li><a href="${href}">一条消息 ${href}</a><span>${date}</span></li>`;
const article = (says: Validator, at: number, more = ''): Page =>
  page(says, `第${at}篇`, `<p>发布日期：2026-02-0${at}</p><p>${'内容'.repeat(40)}${at}</p>${more}`);

export const before: Readonly<Record<string, Page>> = {
  '/': page('none', '局', `<a href="/about.html">概况</a>${row('/news/1.html', '2026-02-01')}`),
  '/index.html': page('none', '局', `<a href="/about.html">概况</a>${row('/news/1.html', '2026-02-01')}`),
  '/about.html': page('etag', '概况', '<a href="/index.html">回首页</a><a href="/empty.html">旧闻</a>'),
  '/empty.html': page('etag', '页面不存在', ''),
  '/news/': page(
    'modified',
    '新闻',
    `<ul>${[1, 2, 3].map((at) => row(`/news/${at}.html`, `2026-02-0${at}`)).join('')}</ul>`,
  ),
  '/notice/': page(
    'etag',
    '通知',
    `<ul>${[4, 5, 6].map((at) => row(`/news/${at}.html`, at === 6 ? '昨天' : `02-0${at}`)).join('')}</ul>`,
  ),
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((at) => [`/news/${at}.html`, article(at % 2 === 0 ? 'etag' : 'modified', at)]),
  ),
};
/** The home page without its search, an article rewritten, one gone, a new one. */
export const now: Readonly<Record<string, Page>> = {
  ...before,
  '/': { says: 'none', html: before['/']!.html.replace(/<form.*?<\/form>/, '') },
  '/news/2.html': article('etag', 2, '<a href="/news/7.html">续</a>'),
  '/news/7.html': article('none', 7),
};

export const shut: Page = { says: 'none', html: 'User-agent: *\nDisallow: /news/3.html' };

/** The site, which may change between two runs and answers 304 where it may. */
export interface ChangingSite {
  readonly origin: string;
  /** What it consists of now. */
  pages: Readonly<Record<string, Page>>;
  /** Answers that nothing has changed. */
  notModified: number;
  close(): Promise<void>;
}

const lastModified = 'Tue, 03 Feb 2026 08:00:00 GMT';
const etagOf = ({ html }: Page): string => `"${createHash('sha1').update(html).digest('hex')}"`;

async function changingSite(): Promise<ChangingSite> {
  const server = await webServer(({ url = '', headers }, response: ServerResponse) => {
    const found = site.pages[url];
    if (found === undefined || (url === '/news/5.html' && site.pages === now))
      return void response.writeHead(404).end('no such page');
    const etag = etagOf(found);
    const isSame =
      (found.says === 'etag' && headers['if-none-match'] === etag) ||
      (found.says === 'modified' && headers['if-modified-since'] === lastModified);
    if (isSame) site.notModified += 1;
    response.writeHead(isSame ? 304 : 200, {
      'content-type': 'text/html; charset=utf-8',
      ...(found.says === 'etag' && { etag }),
      ...(found.says === 'modified' && { 'last-modified': lastModified }),
    });
    response.end(isSame ? undefined : found.html);
  });
  const site: ChangingSite = { origin: server.origin, pages: before, notModified: 0, close: () => server.close() };
  return site;
}

/** Reads in a run's database. */
export function opened<T>(run: TestRun, read: (store: Store) => T): T {
  const store = openStore(join(run.dir, names.database));
  try {
    return read(store);
  } finally {
    store.close();
  }
}

/** All that a run's pages say, addresses written out, in an order that no answer's haste decides. */
export const said = (run: TestRun): unknown =>
  opened(run, ({ db }) => {
    const canon = new Map(
      db
        .prepare('SELECT id, canon FROM url')
        .all()
        .map(({ id, canon }) => [id, String(canon)]),
    );
    const written = (triples: unknown): string => {
      const all = JSON.parse(String(triples)) as unknown[];
      return JSON.stringify(all.map((one, at) => (at % 3 === 0 && typeof one === 'number' ? canon.get(one) : one)));
    };
    const pages = db
      .prepare('SELECT * FROM page')
      .all()
      .map(({ url, links, blocks, crumbs, forms: _forms, skeleton, ...rest }) => ({
        ...rest,
        url: canon.get(url as number),
        links: written(links),
        blocks: (JSON.parse(String(blocks)) as number[])
          .map((id) => written(db.prepare('SELECT links FROM block WHERE id = ?').get(id)?.links))
          .toSorted(),
        crumbs: (JSON.parse(String(crumbs)) as { text: string; href: number }[]).map(({ text, href }) => [
          text,
          canon.get(href),
        ]),
        skeleton: Buffer.from(skeleton as Uint8Array).toString('hex'),
      }));
    const items = db
      .prepare('SELECT * FROM item')
      .all()
      .map(({ page: of, url, ...rest }) => ({ ...rest, page: canon.get(of as number), url: canon.get(url as number) }));
    const forms = db
      .prepare("SELECT forms FROM page WHERE forms <> ''")
      .all()
      .flatMap((one) => JSON.parse(String(one.forms)) as unknown[]);
    const facts = db.prepare("SELECT kind, key, body FROM fact WHERE kind IN ('suspect', 'to-look-at')").all();
    const urls = db.prepare('SELECT canon, level, own, state, kind FROM url').all();
    return JSON.parse(
      JSON.stringify({
        // a run that is taken up again may keep a form twice
        pages: pages.map((one) => JSON.stringify(one)).toSorted(),
        items: items.map((one) => JSON.stringify(one)).toSorted(),
        forms: [...new Set(forms.map((one) => JSON.stringify(one)))].toSorted(),
        facts: facts.map((one) => JSON.stringify(one)).toSorted(),
        urls: urls.map((one) => JSON.stringify(one)).toSorted(),
      }),
    );
  });

/** The site, a run of it as it was before, and further runs; all are gone at the end. */
export async function firstRun() {
  const site = await changingSite();
  const runs: TestRun[] = [];
  const newRun = (): TestRun => {
    const run = testRun();
    runs.push(run);
    return run;
  };
  const planned = (more: Partial<Plan> = {}): Plan =>
    planOf(`${site.origin}/`, { needs: ['links', 'columns', 'inspect:safety'], asOf: '2026-02-10', ...more });
  const first = newRun();
  await first.scan(planned());
  const end = async (): Promise<void> => {
    for (const run of runs) run.remove();
    await site.close();
  };
  return { site, newRun, planned, first, end };
}
