import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { test } from 'node:test';
import { planOf, testRun, type TestRun } from '../../testing/run-site.ts';
import { webServer } from '../../testing/web-server.ts';
import { documents } from '../facts/inspect/documents.ts';
import type { ScanEvent } from './request.ts';

const nav = '<div class="nav"><a href="/zcwj/">政策文件</a> <a href="/zcjd/">政策解读</a></div>'; // zh: a menu
const page = (title: string, main: string): string =>
  `<html><head><title>${title}</title></head><body>${nav}<div class="content"><h1>${title}</h1>${main}</div></body></html>`;
const text = '本办法自印发之日起施行，各单位应当遵照执行。'.repeat(20); // zh: a text
const pages: Readonly<Record<string, string>> = {
  '/': page(
    '首页',
    '<ul><li><a href="/zcwj/1.html">岚川县既有住宅加装电梯实施办法</a><span>2026-05-12</span></li></ul>',
  ), // zh: a page
  '/zcwj/': page(
    '政策文件',
    '<ul><li><a href="/zcwj/1.html">岚川县既有住宅加装电梯实施办法</a><span>2026-05-12</span></li><li><a href="/zcwj/2.html">岚川县城市供水应急预案管理细则</a><span>2026-04-12</span></li></ul>',
  ), // zh: a page
  '/zcjd/': page(
    '政策解读',
    '<ul><li><a href="/zcjd/1.html">图解：岚川县既有住宅加装电梯实施办法</a><span>2026-05-13</span></li></ul>',
  ), // zh: a page
  '/zcwj/1.html': page(
    '岚川县既有住宅加装电梯实施办法',
    `<p>岚建规〔2026〕3号</p><p>发布日期：2026-05-12</p><p>${text}</p><p>（此件公开发布）</p><p><a href="/zcjd/1.html">相关解读</a></p>`,
  ), // zh: a page
  '/zcwj/2.html': page(
    '岚川县城市供水应急预案管理细则',
    `<p>岚建规〔2026〕2号</p><p>发布日期：2026-04-12</p><p>${text}</p>`,
  ), // zh: a page
  '/zcjd/1.html': page(
    '图解：岚川县既有住宅加装电梯实施办法',
    `<p>发布日期：2026-05-13</p><p>${text}</p><p><a href="/zcwj/1.html">原文</a></p>`,
  ), // zh: a page
};

/** Scans the site; `open` says what stands in the place of a page, from its how-manieth request on. */
async function scanned(
  work: (run: TestRun, home: string, asked: readonly string[]) => Promise<void>,
  other: (url: string, nth: number) => string | undefined = () => undefined,
): Promise<void> {
  const counts = new Map<string, number>();
  const server = await webServer(({ url = '' }, response: ServerResponse) => {
    const nth = (counts.get(url) ?? 0) + 1;
    counts.set(url, nth);
    const body = other(url, nth) ?? pages[url];
    response
      .writeHead(body === undefined ? 404 : 200, {
        'content-type': url.endsWith('.txt') ? 'text/plain' : 'text/html; charset=utf-8',
      })
      .end(body ?? 'gone');
  });
  const run = testRun();
  try {
    await work(run, `${server.origin}/`, server.asked);
  } finally {
    run.remove();
    await server.close();
  }
}

const needs = ['columns', 'inspect:documents'];
const looksOf = (run: TestRun): readonly string[] =>
  (run.facts().inspected?.looksOf(documents) ?? []).map(
    ({ subject, looks }) =>
      `${new URL(subject.url).pathname} ${looks.map(({ outcome, observation: { control } }) => `${outcome || 'well'}${control === true ? '!' : ''}`).join(' ')}`,
  );

test('inspect: what is well is looked at once, out of what the crawl kept; what is not is asked for again', () =>
  scanned(async (run, home, asked) => {
    assert.equal((await run.scan(planOf(home, { needs }))).state, 'done');
    assert.deepEqual(looksOf(run).toSorted(), [
      '/zcwj/1.html well',
      '/zcwj/2.html no-open-mark+no-interpretation-link no-open-mark+no-interpretation-link!',
    ]);
    assert.equal(asked.filter((line) => line === 'GET /zcwj/1.html').length, 1);
    assert.equal(asked.filter((line) => line === 'GET /zcwj/2.html').length, 2);
    const evidence = run
      .facts()
      .inspected?.looksOf(documents)
      ?.flatMap(({ looks }) => looks.map((look) => look.observation.evidence));
    assert.ok(evidence?.every((place) => /^pages-0001\.warc\.gz:\d+\+\d+$/.test(place ?? '')));
  }));

test('inspect: nothing is looked at that no check needs', () =>
  scanned(async (run, home, asked) => {
    await run.scan(planOf(home, { needs: ['columns'] }));
    assert.deepEqual(looksOf(run), []);
    assert.equal(asked.filter((line) => line === 'GET /zcwj/2.html').length, 1);
  }));

test('inspect: a page that is mended between the looks costs nothing', () =>
  scanned(
    async (run, home) => {
      await run.scan(planOf(home, { needs }));
      assert.ok(looksOf(run).includes('/zcwj/2.html no-open-mark+no-interpretation-link well!'), looksOf(run).join());
    },
    (url, nth) => (url === '/zcwj/2.html' && nth > 1 ? pages['/zcwj/1.html'] : undefined),
  ));

test('inspect: two looks that differ ask for a third', () =>
  scanned(
    async (run, home) => {
      await run.scan(planOf(home, { needs }));
      const [, looks] = looksOf(run).toSorted();
      assert.equal(
        looks,
        '/zcwj/2.html no-open-mark+no-interpretation-link no-interpretation-link! no-interpretation-link!',
      );
    },
    (url, nth) =>
      url === '/zcwj/2.html' && nth > 1 ? pages[url]?.replace('</h1>', '</h1><p>（此件公开发布）</p>') : undefined, // zh: the words
  ));

test('inspect: stopped at any place, a run that goes on knows the same', () =>
  scanned(async (whole, home) => {
    await whole.scan(planOf(home, { needs }));
    for (const stopAt of ['inspect', 'confirm'] as const) {
      const run = testRun();
      try {
        const stop = (event: ScanEvent): boolean => event.event === 'stage' && event.stage === stopAt;
        assert.equal((await run.scan(planOf(home, { needs }), stop)).state, 'interrupted');
        assert.equal((await run.scan(planOf(home, { needs }))).state, 'done');
        assert.deepEqual(looksOf(run), looksOf(whole));
      } finally {
        run.remove();
      }
    }
  }));

test('inspect: what robots.txt closes is not asked for', () =>
  scanned(
    async (run, home, asked) => {
      await run.scan(planOf(home, { needs }));
      assert.ok(!asked.some((line) => line.includes('/zcwj/')), asked.join());
      assert.deepEqual(looksOf(run), []);
    },
    (url) => (url === '/robots.txt' ? 'User-agent: *\nDisallow: /zcwj/' : undefined),
  ));
