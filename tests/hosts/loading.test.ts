import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { embed, hostSite, type HostSite } from './host.ts';
import { element, from, head, left, page, table } from './page.ts';
import { catalogueFile, classic, fixtureOf, loader, markup, tags } from './parts.ts';
import { seen } from './seen.ts';

describe(
  'how elements come into a page',
  { skip: existsSync(embed) ? false : 'run `npm run build:elements` first' },
  () => {
    let site: HostSite;
    before(async () => {
      site = await hostSite();
      for (const tag of tags) {
        const body = fixtureOf(tag);
        if (body !== undefined) site.put(`/data/${tag}.json`, { body });
      }
    });
    after(() => site.close());

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
