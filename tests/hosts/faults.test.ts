import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { embed, hostSite, type Answer, type HostSite, type Served } from './host.ts';
import { catalogueFile, classic, fixtureOf, loader, markup, tags } from './parts.ts';
import { seen } from './seen.ts';

const head = '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>t</title>';
const page = (body: string, script = loader): string => `${head}${script}</head><body>${body}</body></html>`;
const table = '<table><tr><th>事项名称</th></tr><tr><td>页面原有内容</td></tr></table>';
const element = (src = '/data/gk-catalogue.json'): string => `<gk-catalogue src="${src}">${table}</gk-catalogue>`;
const from = (folder: string): string => loader.replace('/gk/', `/${folder}/`);
const json = (body: string | Buffer, status = 200): Answer => {
  return (_request, response) => void response.writeHead(status, { 'content-type': 'application/json' }).end(body);
};
const loginPage = '<!doctype html><title>统一身份认证</title><form action="/login"><input name="user"></form>';

/** Waits until an element has done what it can. */
const left = (tab: Page, tag: string, timeout = 5000): Promise<unknown> =>
  tab.waitForFunction(
    (name) => {
      const host = document.querySelector(name)!;
      return customElements.get(name) && !host.matches(':state(loading),[data-state=loading]');
    },
    { timeout },
    tag,
  );

/** What a server sends in place of a data file, and whether a list is to be shown all the same. */
const files: readonly (readonly [what: string, answer: Served | Answer, shown: boolean])[] = [
  ['a login page, status 200', { body: loginPage, headers: { 'content-type': 'text/html' } }, false],
  [
    'a redirect to a login page',
    (_, response) => void response.writeHead(302, { location: '/login.html' }).end(),
    false,
  ],
  ['an empty file', { body: '' }, false],
  ['half a file', { body: catalogueFile.slice(0, 900) }, false],
  ['an array without a name', { body: '[]' }, false],
  ['the file of another element', { body: '{"schema":"gongkai.nothing/1","items":[]}' }, false],
  ['401', json('{}', 401), false],
  ['403', json('{}', 403), false],
  ['404', json('{}', 404), false],
  ['429', json('{}', 429), false],
  ['500', json('{}', 500), false],
  ['a connection that breaks', (_, response) => void response.destroy(), false],
];

/** Words that the page did not have. */
const another = /[^页面原有内容\s]{6}/;

/** What the element shows once it says something of its own: a note may come a moment after the state it speaks of. */
async function saidBy(tab: Page, tag: string): Promise<ReturnType<typeof seen>> {
  const until = Date.now() + 10_000;
  for (;;) {
    const now = await tab.evaluate(seen, tag);
    if (another.test(now.text) || Date.now() > until) return now;
    await sleep(50);
  }
}

describe(
  'what goes wrong around elements',
  { skip: existsSync(embed) ? false : 'run `npm run build:elements` first' },
  () => {
    let site: HostSite;
    before(async () => {
      site = await hostSite();
      site.put('/login.html', { body: loginPage });
      for (const tag of tags) {
        const body = fixtureOf(tag);
        if (body !== undefined) site.put(`/data/${tag}.json`, { body });
      }
    });
    after(() => site.close());

    const withData = tags.filter((tag) => fixtureOf(tag) !== undefined);
    for (const [at, [what, answer]] of files.entries())
      it(`src gives ${what}: what the page had is still there, and a way on`, async (t) => {
        const parts = withData.map((tag) => markup(tag).replace(`/data/${tag}.json`, `/wrong-${at}`));
        site.put(`/wrong-${at}`, answer);
        site.put(`/wrong-${at}.html`, { body: page(parts.join('').replaceAll('@@', '页面原有内容')) });
        const { tab, complaints } = await site.open(`/wrong-${at}.html`);
        for (const tag of withData)
          await t.test(tag, async () => {
            await left(tab, tag);
            const { text } = await saidBy(tab, tag);
            assert.match(text, /页面原有内容/);
            assert.match(text, another, 'says what happened');
          });
        assert.deepEqual(
          complaints.filter((text) => /Error:/.test(text) && !/Failed to load/.test(text)),
          [],
        );
        await tab.close();
      });

    for (const [what, body] of [
      ['a byte order mark', `\uFEFF${catalogueFile}`],
      ['GB18030', inGb18030()],
      ['a wrong content type', catalogueFile],
    ] as const)
      it(`a file with ${what} is read`, async () => {
        site.put('/good.json', {
          body,
          headers: { 'content-type': what.startsWith('a wrong') ? 'text/plain' : 'application/json' },
        });
        site.put('/good.html', { body: page(element('/good.json')) });
        const { tab } = await site.open('/good.html');
        await left(tab, 'gk-catalogue');
        assert.match((await tab.evaluate(seen, 'gk-catalogue')).text, /低保|A0/);
        await tab.close();
      });

    it('a file of 30 MB, 50,000 rows: the page answers within 15 seconds and shows 20 rows or says why not', async () => {
      const item = {
        name: '低保',
        attribute: '主动公开',
        subject: '民政局',
        timeLimit: '自作出决定之日起20个工作日内'.repeat(10),
      };
      const items = Array.from({ length: 50_000 }, (_, n) => ({ ...item, code: `A${n}` }));
      const body = JSON.stringify({ schema: 'gongkai.catalogue/1', generatedAt: '2026-11-20T08:00:00+08:00', items });
      assert.ok(Buffer.byteLength(body) > 25e6);
      site.put('/huge.json', { body });
      site.put('/huge.html', { body: page(element('/huge.json')) });
      const { tab } = await site.open('/huge.html');
      await left(tab, 'gk-catalogue', 15_000);
      const { text } = await tab.evaluate(seen, 'gk-catalogue');
      assert.match(text, /低保|页面原有内容/);
      await tab.close();
    });

    it('a chunk that does not come leaves the page as it was; when it comes the element stands', async () => {
      let release = (): void => {};
      const held = new Promise<void>((open) => (release = open));
      site.put('/gk-slow/gk-catalogue.js', async (_request, response) => {
        await held;
        response
          .writeHead(200, { 'content-type': 'text/javascript' })
          .end(await readFile(new URL('gk-catalogue.js', embed)));
      });
      site.put('/slow.html', { body: page(element(), from('gk-slow')) });
      const { tab, complaints } = await site.open('/slow.html');
      assert.equal(await tab.$eval('gk-catalogue td', (cell) => cell.checkVisibility()), true);
      release();
      await left(tab, 'gk-catalogue');
      assert.match((await tab.evaluate(seen, 'gk-catalogue')).text, /低保0/);
      assert.deepEqual(complaints, []);
      await tab.close();
    });

    it('a chunk that is missing leaves the page as it was and is told; the next one that appears tries again', async () => {
      let asked = 0;
      site.put('/gk-gone/gk-catalogue.js', async (_request, response) => {
        asked += 1;
        if (asked === 1) response.writeHead(404).end();
        else
          response
            .writeHead(200, { 'content-type': 'text/javascript' })
            .end(await readFile(new URL('gk-catalogue.js', embed)));
      });
      site.put('/gone.html', { body: page(element(), from('gk-gone')) });
      const { tab } = await site.open('/gone.html', {
        before: `addEventListener('gk-element-failed',e=>window.told=e.detail.tag,true)`,
      });
      await tab.waitForFunction('window.told==="gk-catalogue"');
      assert.equal(await tab.$eval('gk-catalogue td', (cell) => cell.checkVisibility()), true);
      await tab.evaluate(() => document.body.append(document.createElement('gk-catalogue')));
      await left(tab, 'gk-catalogue');
      assert.match((await tab.evaluate(seen, 'gk-catalogue')).text, /低保0/);
      await tab.close();
    });

    it('two versions on one page: the first stays, the other is told once and breaks nothing', async () => {
      const [version] = /\d+\.\d+\.\d+/.exec(
        await readFile(new URL('../../packages/elements/package.json', import.meta.url), 'utf8'),
      ) ?? [''];
      const shared = (await readFile(new URL('gongkai.classic.js', embed), 'utf8')).replaceAll(
        `\`${version}\``,
        '`0.0.0`',
      );
      // its own guard would let it rest: the other version has one element more
      site.put('/gk-other/gongkai.classic.js', {
        body: shared.replace('gk-catalogue gk-', 'gk-catalogue gk-more gk-'),
      });
      site.put('/versions.html', { body: page(element(), classic + classic.replace('/gk/', '/gk-other/') + loader) });
      const { tab, complaints } = await site.open('/versions.html');
      await left(tab, 'gk-catalogue');
      assert.match((await tab.evaluate(seen, 'gk-catalogue')).text, /低保0/);
      assert.equal(
        await tab.evaluate(() => (customElements.get('gk-catalogue') as unknown as { version: string }).version),
        version,
      );
      assert.deepEqual(
        complaints.filter((text) => !/Multiple versions of Lit/.test(text)),
        [],
      );
      await tab.close();
    });

    const frames = {
      'a frameset of 2009':
        '<frameset cols="100,*"><frame src="about:blank"><frame name="in" src="/inner.html"></frameset>',
      'an iframe': '<iframe name="in" src="/inner.html" width="400" height="400"></iframe>',
      'an iframe with sandbox="allow-scripts allow-same-origin"':
        '<iframe name="in" sandbox="allow-scripts allow-same-origin" src="/inner.html"></iframe>',
    };
    for (const [what, body] of Object.entries(frames))
      it(`works in ${what}`, async () => {
        site.put('/inner.html', { body: page(element()) });
        site.put('/outer.html', {
          body: what.includes('set') && what.includes('2009') ? `${head}</head>${body}</html>` : page(body, ''),
        });
        const { tab, complaints } = await site.open('/outer.html', { until: 'networkidle0' });
        const inner = tab.frames().find((frame) => frame.url().endsWith('/inner.html'))!;
        await inner.waitForFunction(
          () => Boolean(document.querySelector('gk-catalogue')?.shadowRoot?.querySelector('tbody tr')),
          { timeout: 5000 },
        );
        assert.match((await inner.evaluate(seen, 'gk-catalogue')).text, /低保0/);
        assert.deepEqual(complaints, []);
        await tab.close();
      });

    it('in an iframe that may not use its own origin the module is refused and the page stays; the whole file works on what it holds', async () => {
      const block = `<gk-catalogue><script type="application/json">${catalogueFile}</script>${table}</gk-catalogue>`;
      const boxed = (src: string): string => page(`<iframe sandbox="allow-scripts" src="${src}"></iframe>`, '');
      site.put('/boxed-1.html', { body: page(element()) });
      site.put('/boxed-2.html', { body: page(block, classic.replace('classic', 'whole')) });
      for (const [src, text] of [
        ['/boxed-1.html', /页面原有内容/],
        ['/boxed-2.html', /低保0/],
      ] as const) {
        site.put('/box.html', { body: boxed(src) });
        const { tab } = await site.open('/box.html', { until: 'networkidle0' });
        const inner = tab.frames().find((frame) => frame.url().endsWith(src))!;
        assert.match((await inner.evaluate(seen, 'gk-catalogue')).text, text);
        await tab.close();
      }
    });

    it('on a plain http page lists work, and no form asks for personal data', async (t) => {
      site.put('/plain.html', {
        body: page(
          tags
            .map((tag) => markup(tag))
            .join('')
            .replaceAll('@@', '页面原有内容'),
        ),
      });
      const { tab } = await site.open('/plain.html', { at: site.plain, until: 'networkidle0' });
      assert.equal(await tab.evaluate(() => isSecureContext), false);
      await t.test('gk-catalogue', async () => {
        assert.match((await tab.evaluate(seen, 'gk-catalogue')).text, /低保0/);
      });
      for (const tag of tags.filter((name) =>
        ['gk-request-form', 'gk-request-status', 'gk-comment-box'].includes(name),
      ))
        await t.test(tag, async () => {
          assert.equal(await tab.$(`${tag} form input`), null);
          const { text } = await tab.evaluate(seen, tag);
          assert.match(text, /页面原有内容/, 'the link is there');
          assert.match(text, /未加密/, `and the reason: ${text}`);
        });
      await tab.close();
    });
  },
);

/** The same list as an old editor saves it: names in GB18030, which no UTF-8 reader takes. */
function inGb18030(): Buffer {
  const name = Buffer.from([0xb5, 0xcd, 0xb1, 0xa3]); // di bao
  const [before = '', after = ''] = '{"schema":"gongkai.catalogue/1","items":[{"code":"A0","name":"@@"}]}'.split('@@');
  return Buffer.concat([Buffer.from(before), name, Buffer.from(after)]);
}
