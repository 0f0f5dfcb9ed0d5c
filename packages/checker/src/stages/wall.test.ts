import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { chromiumHere, needsChromium } from '../../testing/chromium.ts';
import { planOf, testRun } from '../../testing/run-site.ts';
import { broken, link } from '../../testing/scan-pages.ts';
import { webServer, type TestServer } from '../../testing/web-server.ts';
import type { SiteFacts } from '../facts/facts.ts';
import type { ScanEnd } from './request.ts';

/** As the walls of Chinese sites do it: 412 or 521 and a script that sets a cookie and comes again, which must bring both cookies. */
const walled =
  (opens: boolean, pages: Readonly<Record<string, string>>): RequestListener =>
  ({ url = '', headers }, response) => {
    const { cookie = '' } = headers;
    if (!cookie.includes('__jsl_clearance=ok') || !cookie.includes('__jsluid=1') || !opens)
      return response
        .writeHead(521, { 'content-type': 'text/html', 'set-cookie': '__jsluid=1; path=/; HttpOnly' })
        .end('<script>document.cookie="__jsl_clearance=o"+"k; path=/";setTimeout(()=>location.reload(),50)</script>');
    const page = pages[url];
    const type = url === '/robots.txt' ? 'text/plain' : 'text/html';
    return response.writeHead(page === undefined ? 404 : 200, { 'content-type': type }).end(page);
  };

const deadlines = { quietMs: 100, settleMs: 2500, pageMs: 15_000 };

async function scanned(
  server: TestServer,
  executablePath: string | undefined,
): Promise<{ readonly end: ScanEnd; readonly facts: SiteFacts }> {
  const run = testRun(executablePath, deadlines);
  const plan = planOf(`${server.origin}/`, { browser: true, needs: ['columns', 'links'] });
  try {
    return { end: await run.scan(plan), facts: run.facts() };
  } finally {
    run.remove();
  }
}

const targets = ({ links }: SiteFacts): readonly string[] =>
  Array.from(links.targets, ({ state, reason, url }) => `${state} ${reason} ${url}`);
const home = {
  '/robots.txt': 'User-agent: *\nDisallow: /private/',
  '/': link('/a.html', '/gone.html', '/private/a.html'),
  '/a.html': link('/'),
};

test('a site behind a wall, without a browser: blocked, and nothing is said against it', async () => {
  const server = await webServer(walled(true, home));
  const { end, facts } = await scanned(server, undefined);
  await server.close();
  assert.deepEqual([end.state, end.reason], ['unreachable', 'site.blocked']);
  assert.deepEqual([facts.crawl.homeFault, targets(facts)], ['site.blocked', []]);
});

describe('walls and a browser', { skip: needsChromium }, () => {
  let closed: TestServer;
  let open: TestServer;
  before(async () => {
    closed = await webServer(walled(false, home));
    open = await webServer(walled(true, home));
  });
  after(async () => {
    await closed.close();
    await open.close();
  });

  test('one that lets the browser in lets the run in with its cookies', async () => {
    const { end, facts } = await scanned(open, chromiumHere);
    assert.equal(end.state, 'done');
    assert.deepEqual(broken(facts, open.origin), ['gone /gone.html ← home']);
    assert.equal(facts.crawl.pagesRead, 2);
    assert.ok(!open.asked.includes('GET /private/a.html'), 'the rules behind the wall are rules');
  });

  test('one that stays closed: blocked as without a browser', async () => {
    const { end, facts } = await scanned(closed, chromiumHere);
    assert.deepEqual([end.state, end.reason, targets(facts)], ['unreachable', 'site.blocked', []]);
  });

  test('a link to what lies behind one works when the browser is let in, and is not measured when it is not', async () => {
    const site = await webServer((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(link(`${open.origin}/a.html`, `${closed.origin}/`)),
    );
    const { facts } = await scanned(site, chromiumHere);
    await site.close();
    assert.deepEqual(targets(facts), [`open site.blocked ${closed.origin}/`]);
  });
});
