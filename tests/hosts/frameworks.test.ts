import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { build } from 'vite';
import type { Page } from 'puppeteer-core';
import { embed, hostSite, type HostSite } from './host.ts';
import { catalogueFile } from './parts.ts';

const page = (script: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>t</title></head><body><div id="app"></div><script type="module" src="/gk/loader.js"></script><script type="module" src="${script}"></script></body></html>`;

/** An application as its own build makes it, with the framework inside. */
async function bundled(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: `${import.meta.dirname}/apps/${name}-app.js`, formats: ['es'], fileName: 'app' },
    },
  });
  const [made] = Array.isArray(built) ? built : [built];
  if (!made || !('output' in made)) throw new Error(`${name}: nothing was built`);
  return made.output[0].code;
}

const found = (tab: Page, id: string): Promise<string> =>
  tab.evaluate(
    (name) => document.querySelector(`#${name}`)?.shadowRoot?.querySelector('.status')?.textContent ?? '',
    id,
  );
const until = (tab: Page, id: string, text: string): Promise<unknown> =>
  tab.waitForFunction(
    (name, wanted) =>
      document.querySelector(`#${name}`)?.shadowRoot?.querySelector('.status')?.textContent.includes(wanted),
    { timeout: 5000 },
    id,
    text,
  );

describe('applications as hosts', { skip: existsSync(embed) ? false : 'run `npm run build:elements` first' }, () => {
  let site: HostSite;
  before(async () => {
    site = await hostSite();
    site.put('/data.json', { body: catalogueFile });
    for (const name of ['vue', 'react']) {
      site.put(`/${name}-app.js`, { body: await bundled(name) });
      site.put(`/${name}.html`, { body: page(`/${name}-app.js`) });
    }
  });
  after(() => site.close());

  for (const [name, words] of [
    ['vue', 'Vue 3'],
    ['react', 'React 19'],
  ] as const)
    describe(words, () => {
      it('gives an object as property and hears the event', async () => {
        const { tab, complaints } = await site.open(`/${name}.html`);
        await until(tab, 'ml', '45');
        await tab.waitForFunction('window.shown===45');
        await tab.evaluate('window.data.value={...window.file,items:window.file.items.slice(0,7)}');
        await until(tab, 'ml', '7');
        assert.deepEqual(
          complaints.filter((text) => !/drawn|table/.test(text)),
          [],
        );
        await tab.close();
      });

      it('takes it out and puts it in again, ten times', async () => {
        const { tab, complaints } = await site.open(`/${name}.html`);
        await until(tab, 'ml', '45');
        for (let n = 0; n < 10; n++) {
          await tab.evaluate('window.show.value=false');
          await tab.waitForFunction(() => !document.querySelector('#ml'));
          await tab.evaluate('window.show.value=true');
          await until(tab, 'ml', '45');
        }
        assert.deepEqual(
          complaints.filter((text) => !/drawn|table/.test(text)),
          [],
        );
        await tab.close();
      });

      it('keeps it alive behind another view: the same element, the same question', async () => {
        const { tab } = await site.open(`/${name}.html`);
        await until(tab, 'ml', '45');
        await tab.evaluate(() => {
          const host = document.querySelector('#ml')!;
          Object.assign(window, { first: host });
          host.shadowRoot!.querySelectorAll<HTMLElement>('.pager .number')[2]!.click();
        });
        await tab.waitForFunction(
          () => document.querySelector('#ml')!.shadowRoot!.querySelectorAll('tbody tr').length === 5,
        );
        await tab.evaluate('window.tab.value="other"');
        await tab.waitForSelector('main > p');
        await tab.evaluate('window.tab.value="list"');
        await tab.waitForFunction(() => !document.querySelector('main > p'));
        await until(tab, 'ml', '45');
        assert.deepEqual(
          await tab.evaluate(() => {
            const host = document.querySelector('#ml')!;
            return [
              host === (window as unknown as { first: Element }).first,
              host.shadowRoot!.querySelectorAll('tbody tr').length,
            ];
          }),
          [true, 5],
        );
        await tab.close();
      });

      it('goes on drawing the rows it holds: a table of the framework is left alone', async () => {
        const { tab } = await site.open(`/${name}.html`);
        const rows = (): Promise<string> =>
          tab.$$eval('#drawn td', (cells) => cells.map(({ textContent }) => textContent).join());
        await until(tab, 'ml', '45');
        assert.equal(await rows(), '甲,乙');
        await tab.evaluate('window.rows.value=["丙","甲"]');
        await tab.waitForFunction(() => document.querySelector('#drawn td')?.textContent === '丙');
        assert.equal(await rows(), '丙,甲');
        assert.equal(await tab.$eval('#drawn td', (cell) => cell.checkVisibility()), true);
        assert.equal(await found(tab, 'drawn'), '');
        await tab.close();
      });
    });
});
