import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import type { Site } from '@gongkai/model';
import { chromiumHere, needsChromium } from '../../testing/chromium.ts';
import { loopbackNet } from '../../testing/loopback-net.ts';
import { crawledStore, serveSearchSite } from '../../testing/search-site.ts';
import { browserPool } from '../capture/browser/pool.ts';
import { readRender } from '../facts/read-render.ts';
import { firstLook, secondLook } from './render.ts';

const deadlines = { quietMs: 100, navigateMs: 5_000 };

describe('rendering a site', { skip: needsChromium }, () => {
  it('finds what axe finds on each template, once both looks saw it', async () => {
    const served = await serveSearchSite({
      answer: () => 404,
      box: '<img src="/x.png"><form action="{action}"><input name="q"></form>',
    });
    const store = await crawledStore(served.url);
    const net = loopbackNet();
    const browser = browserPool({ executablePath: chromiumHere ?? '', deadlines });
    const tools = { plan: { seed: 's', site: served.site }, net, store, browser };
    try {
      assert.equal(readRender(store.db), undefined, 'before any look');
      await firstLook(tools);
      const once = readRender(store.db);
      assert.ok(once && once.axe.length > 0 && once.axe.every(({ observations }) => observations.length === 1));
      const asked = net.asked.length;
      await firstLook(tools);
      assert.equal(net.asked.length, asked, 'a look that was taken is not taken again');
      await secondLook({ ...tools, control: () => Promise.resolve(false) });
      const open = readRender(store.db);
      assert.ok(
        open?.axe.every(({ observations }) => observations.length === 1),
        'a look without a good control counts for nothing',
      );
      await secondLook(tools);
      const facts = readRender(store.db);
      const found = facts?.axe.map(
        ({ rule, kind, cluster, touches, observations }) =>
          `${cluster} ${kind} ${rule} ${touches} ${observations.length}`,
      );
      assert.deepEqual(found?.toSorted(), [
        't1 incomplete bypass 1 2', // for a person: is there a way past the repeated parts
        't1 violation image-alt 1 2',
        't1 violation label 1 2',
        't2 violation image-alt 10 2',
        't2 violation label 10 2',
      ]);
      assert.deepEqual(
        facts?.clusters.map(({ kind, pages, sampled }) => [kind, pages, sampled.length]),
        [
          ['home', 1, 1],
          ['article', 10, 4],
        ],
      );
      assert.equal(facts?.axe[0]?.words?.zh === facts?.axe[0]?.words?.en, false, 'said in both languages');
      assert.match(facts?.browser ?? '', /^axe-core 4\.\d+\.\d+, Chromium \d+\.[\d.]+, sandbox (?:on|off)$/);
    } finally {
      await browser.close();
      store.close();
      await served.close();
    }
  });

  it('loses the page that hangs and none of the others', async () => {
    const served = await serveSearchSite({
      answer: () => 404,
      more: { '/art/2026/1.html': '<script>for (;;);</script>' },
    });
    const store = await crawledStore(served.url);
    const browser = browserPool({ executablePath: chromiumHere ?? '', deadlines: { quietMs: 100, navigateMs: 1_500 } });
    const tools = { plan: { seed: 's', site: served.site }, net: loopbackNet(), store, browser };
    try {
      store.db.exec(
        "DELETE FROM page WHERE url NOT IN (SELECT id FROM url WHERE canon LIKE '%/' OR canon LIKE '%/1.html' OR canon LIKE '%/2.html')",
      );
      await firstLook(tools);
      const facts = readRender(store.db);
      assert.deepEqual(
        facts?.lost.map(({ page, reason }) => [new URL(page).pathname, reason]),
        [['/art/2026/1.html', 'tool.timeout']],
      );
    } finally {
      await browser.close();
      store.close();
      await served.close();
    }
  });

  it('asks nobody it may not ask, and nothing that only counts visitors', async () => {
    const seen: string[] = [];
    const server = createServer((request, response) => {
      seen.push(`${request.headers.host} ${request.url}`);
      const { port } = server.address() as AddressInfo;
      const parts = `<img src="/own.png"><img src="http://localhost:${port}/other.png"><script src="http://hm.baidu.com/h.js"></script>`;
      response.writeHead(200, { 'content-type': 'text/html' }).end(request.url === '/' ? parts : '');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const url = `http://${host}/`;
    const store = await crawledStore(url);
    store.db.exec("DELETE FROM page WHERE url NOT IN (SELECT id FROM url WHERE canon LIKE '%/')");
    seen.length = 0;
    const site: Site = {
      schema: 'gongkai.site/1',
      name: 'x',
      url,
      organKind: 'department',
      level: 'county',
      hosts: [host],
      serviceHosts: [],
    };
    const browser = browserPool({ executablePath: chromiumHere ?? '', deadlines });
    const net = loopbackNet();
    try {
      await firstLook({
        plan: { seed: 's', site },
        net,
        store,
        browser,
        mayAsk: (asked) => new URL(asked).host === host,
      });
      assert.deepEqual(
        seen.filter((one) => !one.endsWith('/favicon.ico')),
        [`${host} /`, `${host} /own.png`],
      );
      assert.ok(net.asked.every(({ url: asked }) => asked.startsWith(url)));
    } finally {
      await browser.close();
      store.close();
      server.closeAllConnections();
      server.close();
    }
  });
});
