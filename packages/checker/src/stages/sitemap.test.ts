import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { planOf, testRun } from '../../testing/run-site.ts';
import { webServer } from '../../testing/web-server.ts';
import type { SiteFacts } from '../facts/facts.ts';
import type { Plan } from '../run/plan.ts';
import { factRows } from '../run/store/fact-rows.ts';
import { openStore } from '../run/store/open.ts';

type Pages = Readonly<Record<string, string | Buffer>>;

const menu =
  '<div class="nav"><a href="/">首页</a><a href="/news/">工作动态</a><a href="/about/">机构概况</a><a href="/gone.html">旧</a></div>'; // zh: a menu
const page = (title: string, main = ''): string =>
  `<!doctype html><title>${title}</title>${menu}<div class="content"><h1>${title}</h1>${main}</div>`;
const linked: Pages = {
  '/': page('局', '<p><a href="/news/1.html">岚川县召开会议</a></p>'), // zh: a home page
  '/news/': page('工作动态', '<ul><li><a href="/news/1.html">岚川县召开会议</a><span>2026-05-20</span></li></ul>'), // zh: a list
  '/news/1.html': page('岚川县召开会议', '<p>2026-05-20</p>'), // zh: an article
  '/about/': page('机构概况', '<p>x</p>'), // zh: a page
};
const guide = page(
  '信息公开指南',
  '<a href="/gone2.html">旧</a><a href="/beyond.html">又</a><a href="/gone.html">旧</a>',
); // zh: a page
const set = (...paths: readonly string[]): string =>
  `<urlset>${paths.map((path) => `<url><loc>{origin}${path}</loc></url>`).join('')}</urlset>`;
const hidden: Pages = { '/zn/': guide, '/old/1.html': page('x'), '/beyond.html': page('y') };
const wide: Pages = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`/wide/${at}.html`, page(`w${at}`)]));

interface Seen {
  readonly asked: readonly string[];
  readonly facts: SiteFacts;
  readonly fact: unknown;
}

async function seen(pages: Pages, given: Partial<Plan> = {}, stops: readonly number[] = []): Promise<Seen> {
  const server = await webServer(({ url = '' }, response) => {
    const body = pages[url];
    if (body === undefined) return void response.writeHead(404).end('no such page');
    const type = url.endsWith('.xml') ? 'text/xml' : url.endsWith('.txt') ? 'text/plain' : 'text/html; charset=utf-8';
    if (typeof body !== 'string') return void response.writeHead(200, { 'content-type': 'application/gzip' }).end(body);
    response.writeHead(200, { 'content-type': type }).end(body.replaceAll('{origin}', server.origin));
  });
  const run = testRun();
  try {
    const plan = planOf(`${server.origin}/`, { needs: ['columns', 'links'], ...given });
    for (const stop of stops)
      await run.scan(plan, (event) => event.event === 'progress' && event.stage === 'fetch' && event.requests >= stop);
    assert.equal((await run.scan(plan)).state, 'done');
    const store = openStore(`${run.dir}/run.sqlite`);
    const fact = factRows(store).get('sitemap', 'read');
    store.close();
    const facts = run.facts();
    const timeless = (key: string, value: unknown): unknown => (key === 'at' || key === 'evidence' ? undefined : value);
    const text = JSON.stringify({ asked: server.asked, facts, fact }, timeless).replaceAll(server.host, 'h');
    const said = JSON.parse(text) as Seen; // the same, but for the port and the time of the day
    return { ...said, facts: { ...facts, ...said.facts, absent: facts.absent } as SiteFacts };
  } finally {
    run.remove();
    await server.close();
  }
}

const index =
  '<sitemapindex><sitemap><loc>{origin}/more.xml</loc></sitemap><sitemap><loc>{origin}/sitemap.xml</loc></sitemap></sitemapindex>';
const near = ({ absent }: SiteFacts): string =>
  absent
    ?.get('foi.guide')
    ?.map(({ outcome, via }) => `${via} ${outcome}`)
    .join() ?? '';
const everything = ['/', '/zn/', '/old/1.html', '/missing.html', '/news/', '/paper.pdf', 'http://elsewhere.example/'];

const ways: readonly (readonly [name: string, files: Pages])[] = [
  ['the usual file', { '/sitemap.xml': set(...everything) }],
  ['an index that names itself', { '/sitemap.xml': index, '/more.xml': set(...everything) }],
  [
    'a file that robots.txt names',
    {
      '/robots.txt': 'Sitemap: {origin}/map.txt',
      '/map.txt': '{origin}/zn/\n{origin}/old/1.html\n{origin}/missing.html',
    },
  ],
];
for (const [name, files] of ways)
  test(`pages that only the sitemap names are read once the links are followed: ${name}`, async () => {
    const without = await seen({ ...linked, ...hidden });
    const { asked, facts, fact } = await seen({ ...linked, ...hidden, ...files });
    const at = (path: string): number => asked.indexOf(`GET ${path}`);
    assert.ok(at('/zn/') > at('/news/1.html') && at('/old/1.html') > 0, asked.join());
    assert.deepEqual([at('/beyond.html'), at('/gone2.html'), at('/paper.pdf')], [-1, -1, -1]);
    assert.deepEqual([near(without.facts), near(facts)], ['facts absent,http absent', 'sitemap near']);
    assert.deepEqual(facts.links, without.facts.links);
    assert.deepEqual(facts.columns, without.facts.columns);
    assert.equal(facts.crawl.chromeCoverage, without.facts.crawl.chromeCoverage);
    assert.equal(facts.crawl.pagesRead, without.facts.crawl.pagesRead + 2);
    assert.equal((fact as { unlinked: number }).unlinked, 3);
  });

const quiet: readonly (readonly [name: string, files: Pages, plan?: Partial<Plan>])[] = [
  ['a check of links alone', { '/sitemap.xml': set('/zn/') }, { needs: ['links'] }],
  ['a look at single pages', { '/sitemap.xml': set('/zn/') }, { pages: [] }],
  ['links that use up the budget', { '/sitemap.xml': set('/zn/') }, { maxPages: 3 }],
  [
    'a file that robots.txt closes',
    { '/sitemap.xml': set('/zn/'), '/robots.txt': 'User-agent: *\nDisallow: /sitemap' },
  ],
];
for (const [name, files, plan] of quiet)
  test(`the sitemap is left alone in ${name}`, async () => {
    const { asked } = await seen({ ...linked, ...hidden, ...files }, plan);
    assert.ok(!asked.includes('GET /sitemap.xml') && !asked.includes('GET /zn/'), asked.join());
  });

test('of a sitemap as many pages are read as the links left room for, the same ones after a stop', async () => {
  const pages = { ...linked, ...wide, '/sitemap.xml': set(...Object.keys(wide)) };
  const read = ({ asked }: Seen): readonly string[] =>
    [...new Set(asked.filter((line) => line.includes('/wide/')))].toSorted();
  const whole = await seen(pages, { maxPages: 10 });
  const broken = await seen(pages, { maxPages: 10 }, [9, 12]);
  assert.equal(read(whole).length, 6);
  assert.deepEqual(broken.facts.links, whole.facts.links);
  assert.equal(broken.facts.crawl.pagesRead, whole.facts.crawl.pagesRead);
});

const odd: readonly (readonly [name: string, file: string | Buffer])[] = [
  ['a packed one', gzipSync(set('/zn/').replaceAll('{origin}', ''))],
  ['a bomb', gzipSync(Buffer.alloc(64 << 20, ' '))],
  ['a page for all that is missing', page('404')],
  ['closed pages', set('/private/')],
  ['nonsense', Buffer.from([0x1f, 0x8b, 1, 2, 3])],
];
for (const [name, file] of odd)
  test(`a sitemap of any kind harms nothing: ${name}`, async () => {
    const files = { '/sitemap.xml': file, '/robots.txt': 'User-agent: *\nDisallow: /private/', '/private/': page('p') };
    const { asked, facts } = await seen({ ...linked, ...hidden, ...files });
    assert.equal(asked.includes('GET /zn/'), name === 'a packed one');
    assert.ok(!asked.includes('GET /private/'), asked.join());
    assert.equal(facts.crawl.homeFault, undefined);
  });
