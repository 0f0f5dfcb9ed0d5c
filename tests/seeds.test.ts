import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pagesOf, readFaults } from '../seeds/serve/faults.ts';
import { seedIds, serveSeeds, type SeedId, type Served, type ServedSeeds } from '../seeds/serve/serve.ts';

/**
 * The demo sites read by other means than the checker's own: every address that stands in the bytes of a page is asked
 * for, and what does not work must be exactly what faults.json lists.
 */

let seeds: ServedSeeds;
before(async () => {
  seeds = await serveSeeds();
});
after(() => seeds.close());

const saysMissing = /提示信息|系统提示|您访问的页面不存在/;
const encodings: Readonly<Record<SeedId, string>> = { housing: 'utf-8', finance: 'utf-8', township: 'gbk' };

interface Walk {
  readonly html: readonly string[];
  /** Dead address → pages it stands on. */
  readonly dead: ReadonlyMap<string, readonly string[]>;
}

async function walk({ id, url }: Served): Promise<Walk> {
  const origin = url.slice(0, -1);
  const queue = ['/'];
  const seen = new Set(queue);
  const html: string[] = [];
  const places = new Map<string, Set<string>>();
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const response = await fetch(origin + path);
    const bytes = await response.arrayBuffer();
    const isHtml = response.headers.get('content-type') === 'text/html';
    const body = new TextDecoder(encodings[id]).decode(bytes).replace(/<!--[\s\S]*?-->/g, '');
    if (response.status !== 200 || saysMissing.test(/<title>(.*)<\/title>/.exec(body)?.[1] ?? '')) continue;
    if (isHtml) html.push(path);
    else if (response.headers.get('content-type') !== 'text/xml') continue;
    for (const target of addressesIn(body, origin + path, id)) {
      if (!places.has(target)) places.set(target, new Set());
      places.get(target)?.add(path);
      if (!target.startsWith(`${origin}/`)) continue;
      const own = target.slice(origin.length);
      if (!seen.has(own)) queue.push(own);
      seen.add(own);
    }
  }
  const dead = new Map<string, readonly string[]>();
  for (const [target, pages] of places)
    if (await isDead(target, id)) dead.set(target.replace(origin, ''), [...pages].toSorted());
  return { html, dead };
}

function addressesIn(body: string, page: string, id: SeedId): readonly string[] {
  const written = [...body.matchAll(/\b(?:href|src|action)="([^"]*)"/g)].map(([, address = '']) => address);
  const pager = /createPageHTML\((\d+), 0,/.exec(body)?.[1] ?? '1';
  const further = Array.from({ length: Number(pager) - 1 }, (_, at) => `index_${at + 1}.html`);
  return [...written, ...further]
    .filter((address) => address !== '' && !/^(?:javascript|data):|^#/.test(address))
    .map((address) => address.replaceAll('&amp;', '&'))
    .map((address) => (id === 'township' ? address.replace('茶叶', '%B2%E8%D2%B6') : address))
    .map((address) => new URL(address, page).href.replace(/#.*$/, ''));
}

async function isDead(target: string, id: SeedId): Promise<boolean> {
  if (!new URL(target).hostname.startsWith('127.')) return true;
  const response = await fetch(target);
  const body = new TextDecoder(encodings[id]).decode(await response.arrayBuffer());
  const isPage = response.headers.get('content-type') === 'text/html';
  return response.status !== 200 || (isPage && saysMissing.test(/<title>(.*)<\/title>/.exec(body)?.[1] ?? ''));
}

for (const id of seedIds)
  test(`${id}: what does not work is what its list says, none more, none less`, async () => {
    const served = seeds.sites.find((one) => one.id === id);
    assert.ok(served);
    const { html, dead } = await walk(served);
    const { links } = readFaults(id);
    const listed = [
      ...links.own,
      ...links.private,
      ...links.external.map((fault) => ({ ...fault, url: `${seeds.other}${fault.url}` })),
    ];
    assert.deepEqual([...dead.keys()].toSorted(), listed.map(({ url }) => url).toSorted());
    for (const fault of listed)
      assert.deepEqual(dead.get(fault.url), pagesOf(id, served.pages, fault, html), `pages of ${fault.url}`);
  });

test('the neglected site is GBK bytes, and only its own meta tag says so', async () => {
  const served = seeds.sites.find(({ id }) => id === 'township');
  const response = await fetch(served?.url ?? '');
  const bytes = await response.arrayBuffer();
  assert.equal(response.headers.get('content-type'), 'text/html');
  assert.match(new TextDecoder('gbk', { fatal: true }).decode(bytes), /charset=gb2312[\s\S]*青萝镇/);
  assert.throws(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
});

test('the middling site has lists that no link leads to', async () => {
  const served = seeds.sites.find(({ id }) => id === 'finance');
  const list = await (await fetch(`${served?.url}col/col1411/index.html`)).text();
  assert.match(list, /<nextgroup>/);
  const more = await fetch(`${served?.url}module/web/jpage/dataproxy.jsp?page=2&columnid=1411`);
  assert.equal((await more.text()).match(/<record>/g)?.length, 6);
});

const searches: readonly (readonly [id: SeedId, path: string, real: number, nonsense: number])[] = [
  ['housing', 'was5/web/search?searchword=', 1, 0],
  ['finance', 'jsearchfront/search.do?q=', 0, 0],
];
for (const [id, path, real, nonsense] of searches)
  test(`${id}: its search behaves as its list says`, async () => {
    const served = seeds.sites.find((one) => one.id === id);
    const hits = async (query: string): Promise<number> => {
      const body = await (await fetch(`${served?.url}${path}${encodeURIComponent(query)}`)).text();
      return body.match(new RegExp(`<li><a[^>]*title="[^"]*${query}`, 'g'))?.length ?? 0;
    };
    assert.equal(await hits(id === 'housing' ? '城区燃气管网更新改造工程' : '全县预算绩效管理培训班'), real);
    assert.equal(await hits('龘靐齉爩鱻麤'), nonsense);
  });

test('an element can be laid into each site: the script is there or says it is not built', async () => {
  for (const { url } of seeds.sites) assert.equal((await fetch(`${url}gk/loader.js`)).status, 200);
});

test('the forms of a demo site have an API at its own address, which is of this department', async () => {
  for (const { url } of seeds.sites.filter(({ id }) => id !== 'township')) {
    const form = await fetch(`${url}gk-api/v1/forms/request`);
    assert.equal(form.status, 200);
    assert.doesNotMatch(await form.text(), /0510-86860000/);
    assert.equal((await fetch(`${url}gk-api/v1/requests/none`)).status, 404);
  }
});

test('elements stand on the pages where a department would have them, each with content without script', async () => {
  const url = seeds.sites.find(({ id }) => id === 'housing')?.url ?? '';
  const tags: readonly (readonly [path: string, tag: string])[] = [
    ['jggk/ldxx/', 'gk-leaders'],
    ['zfxxgk/ysqgk/', 'gk-request-form'],
    ['zfxxgk/zfxxgkml/', 'gk-catalogue'],
    ['sjkf/', 'gk-open-data'],
    ['hdjl/jzxx/', 'gk-comment-box'],
  ];
  for (const [path, tag] of tags) {
    const page = await (await fetch(url + path)).text();
    assert.match(page, new RegExp(`<${tag}[^>]*>\\s*<\\w+[\\s\\S]+?</${tag}>`), path);
  }
});
