import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromiumHere, needsChromium } from '../../testing/chromium.ts';
import { planOf, testRun } from '../../testing/run-site.ts';
import { webServer } from '../../testing/web-server.ts';
import type { SiteFacts } from '../facts/facts.ts';

const menu =
  '<div class="nav"><a href="/">首页</a><a href="/news/">工作动态</a><a href="/notice/">通知公告</a><a href="/plan/">规划计划</a><a href="/stat/">统计信息</a></div>'; // zh: a menu
const page = (title: string, main: string): string =>
  `<!doctype html><title>${title}</title>${menu}<div class="content"><h1>${title}</h1>${main}</div>`;
const rows = '<ul><li><a href="/news/1.html">岚川县召开全县安全生产工作会议</a><span>2026-05-20</span></li></ul>'; // zh: a list
const drawing = (script: string): string => `<div class="list" id="l"></div><script src="${script}"></script>`;
const gone = '<!doctype html><title>页面不存在</title><div id="l">页面不存在</div>'; // zh: a page that is not there
const pages: Readonly<Record<string, string>> = {
  '/': page('局', '<p><a href="/a/b/here.html">甲</a> <a href="/a/b/gone.html">乙</a></p>'), // zh: a home page
  '/news/': page('工作动态', rows), // zh: a list
  '/news/1.html': page('岚川县召开全县安全生产工作会议', '<p>2026-05-20</p>'), // zh: an article
  '/notice/': page('通知公告', drawing('/rows.js')), // zh: a list that a script draws
  '/plan/': page('规划计划', ''), // zh: an empty list
  '/stat/': page('统计信息', drawing('/late.js')), // zh: a list whose data never come
  '/a/b/here.html': `${gone}<script src="/text.js"></script>`,
  '/rows.js': `document.getElementById('l').innerHTML = ${JSON.stringify(rows)};`,
  '/late.js': "fetch('/data').then((r) => r.json());",
  '/text.js':
    "if (location.pathname.includes('here')) { document.title = 'A'; document.getElementById('l').innerHTML = '<h1>A</h1>' + '<p>words of an article</p>'.repeat(40); }",
};

const seen = ({ columns, links }: SiteFacts): readonly string[] => [
  ...columns.map(({ url, state, observations }) => {
    const agreeing = observations.filter(({ outcome }) => outcome === 'empty');
    return `${new URL(url).pathname} ${state} ${agreeing.length > 1 ? 'twice' : ''}`.trim();
  }),
  ...[...links.targets].map(({ url, state, kind }) => `${new URL(url).pathname} ${state} ${kind}`),
];

test(
  'what reads empty or missing costs nothing when a browser shows what is there',
  { skip: needsChromium },
  async () => {
    const server = await webServer(({ url = '' }, response) => {
      const body = pages[url] ?? (url.startsWith('/a/b/') ? `${gone}<script src="/text.js"></script>` : undefined);
      const type = url.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
      response.writeHead(url === '/data' ? 500 : body === undefined ? 404 : 200, { 'content-type': type }).end(body);
    });
    const scanned = async (browser: string | undefined): Promise<readonly string[]> => {
      const run = testRun(browser, { quietMs: 100, settleMs: 2000 });
      try {
        const needs = ['columns', 'links'];
        await run.scan(planOf(`${server.origin}/`, { browser: browser !== undefined, needs }));
        return seen(run.facts());
      } finally {
        run.remove();
      }
    };
    try {
      const [plain, drawn] = [await scanned(undefined), await scanned(chromiumHere)];
      assert.deepEqual(plain, [
        '/news/ filled',
        '/notice/ empty twice',
        '/plan/ empty twice',
        '/stat/ empty twice',
        '/a/b/gone.html broken soft-404',
        '/a/b/here.html broken soft-404',
      ]);
      assert.deepEqual(drawn, [
        '/news/ filled',
        '/notice/ filled',
        '/plan/ empty twice',
        '/stat/ empty',
        '/a/b/gone.html broken soft-404',
      ]);
    } finally {
      await server.close();
    }
  },
);
