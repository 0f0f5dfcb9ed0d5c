import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { chromiumHere, needsChromium } from '../../testing/chromium.ts';
import { planOf, testRun } from '../../testing/run-site.ts';
import { webServer } from '../../testing/web-server.ts';
import { packOf } from '../cli/pack.ts';
import { judge } from './judge.ts';

const demo = new URL('../../../packs/assessment/demo.json', import.meta.url);

const page = (body: string): string =>
  `<!doctype html><html lang="zh"><title>某局</title><main><h1>某局</h1>${body}</main>`;
const box = '<form action="/s"><input name="q" aria-label="搜索"><button>搜索</button></form>';

test('the search is not asked where robots.txt forbids questions', async () => {
  const server = await webServer(({ url = '' }, response) => {
    if (url === '/robots.txt') response.end('User-agent: *\nDisallow: /*?');
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(box));
  });
  const run = testRun();
  try {
    await run.scan(planOf(`${server.origin}/`, { needs: ['search'] }));
    const { state, reason } = run.facts().search ?? {};
    assert.deepEqual([state, reason], ['open', 'robots.disallow']);
    assert.deepEqual(
      server.asked.filter((line) => line.includes('?')),
      [],
    );
  } finally {
    run.remove();
    await server.close();
  }
});

test('the browser is shown what the crawl has kept, cookies too', { skip: needsChromium }, async () => {
  const cookies: (string | undefined)[] = [];
  const server = await webServer(({ url, headers }, response) => {
    if (url === '/own.css') cookies.push(headers.cookie);
    response.writeHead(url === '/robots.txt' ? 404 : 200, {
      'content-type': url === '/own.css' ? 'text/css' : 'text/html; charset=utf-8',
      'set-cookie': 'visit=1; Path=/',
    });
    response.end(url === '/' ? page('<link rel=stylesheet href="/own.css"><p>内容</p>') : '');
  });
  const run = testRun(chromiumHere);
  try {
    await run.scan(planOf(`${server.origin}/`, { needs: ['render'], browser: true }));
    assert.deepEqual(run.facts().renders?.lost, []);
    assert.equal(server.asked.filter((line) => line === 'GET /').length, 1, server.asked.join());
    assert.ok(cookies.includes('visit=1'), JSON.stringify(cookies));
  } finally {
    run.remove();
    await server.close();
  }
});

test('a machine without a browser: the run ends well, what needs one says so and costs nothing', async () => {
  const server = await webServer(({ url }, response) => {
    const script = '<input id="key"><img src="/go.gif" onclick="search()" alt="搜索">';
    response
      .writeHead(url === '/' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
      .end(page(`${script}<p>内容</p>`));
  });
  const run = testRun();
  try {
    const read = packOf(readFileSync(demo, 'utf8'), 'demo');
    assert.ok(read.ok);
    const { pack, sha256, needs } = read.value;
    const end = await run.scan(planOf(`${server.origin}/`, { needs, browser: true }));
    assert.equal(end.state, 'done');
    const { run: said, score } = judge(run.dir, { pack, sha256 });
    assert.equal(said.options['browser'], 'not found');
    const open = said.unmeasured.find(({ check }) => check === 'a11y.axe');
    assert.equal(open?.reason, 'tool.no-browser');
    const rows = score.dimensions.flatMap(({ rows: all }) => all);
    const lost = rows.filter(({ parts }) => parts.some(({ check }) => check === 'a11y.axe')).map((row) => row.lost);
    assert.deepEqual([...new Set(lost)], [0]);
  } finally {
    run.remove();
    await server.close();
  }
});
