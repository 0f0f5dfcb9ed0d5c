import type { ServerResponse } from 'node:http';
import { testRun, type TestRun } from './run-site.ts';
import { webServer } from './web-server.ts';

const nav = '<div class="nav"><a href="/zcwj/">政策文件</a> <a href="/zcjd/">政策解读</a></div>'; // zh: a menu
const page = (title: string, main: string): string =>
  `<html><head><title>${title}</title></head><body>${nav}<div class="content"><h1>${title}</h1>${main}</div></body></html>`;
const text = '本办法自印发之日起施行，各单位应当遵照执行。'.repeat(20); // zh: a text
/** A small department: one document with its interpretation, one without either mark. */
export const policyPages: Readonly<Record<string, string>> = {
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

/** Serves the site to a run; `open` says what stands in the place of a page, from its how-manieth request on. */
export async function scanned(
  work: (run: TestRun, home: string, asked: readonly string[]) => Promise<void>,
  other: (url: string, nth: number) => string | undefined = () => undefined,
): Promise<void> {
  const counts = new Map<string, number>();
  const server = await webServer(({ url = '' }, response: ServerResponse) => {
    const nth = (counts.get(url) ?? 0) + 1;
    counts.set(url, nth);
    const body = other(url, nth) ?? policyPages[url];
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
