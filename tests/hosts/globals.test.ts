import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { embed, hostSite, type HostSite } from './host.ts';
import { catalogueFile, classic, loader, markup } from './parts.ts';

const page = (script: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>t</title><link rel="stylesheet" href="/files/old.css"><script src="/files/overrides.js"></script>${script}</head><body>${markup('gk-catalogue').replaceAll('@@', '政府')}</body></html>`;

describe('among hostile globals', { skip: existsSync(embed) ? false : 'run `npm run build:elements` first' }, () => {
  let site: HostSite;
  before(async () => {
    site = await hostSite();
    site.put('/data/gk-catalogue.json', { body: catalogueFile });
    site.put('/module.html', { body: page(loader) });
    site.put('/classic.html', { body: page(classic) });
    site.put('/only.html', { body: page(loader.replace('src', 'data-gk-only="gk-provider" src')) });
  });
  after(() => site.close());

  for (const way of ['module', 'classic'])
    it(`opens, pages and exports (${way})`, async () => {
      const { tab, complaints } = await site.open(`/${way}.html`, { until: 'networkidle0' });
      const result = await tab.evaluate(async () => {
        const root = document.querySelector('gk-catalogue')!.shadowRoot!;
        const once = async (holds: () => boolean): Promise<void> => {
          while (!holds()) await new Promise((next) => setTimeout(next, 20));
        };
        root.querySelector<HTMLElement>('.toggle')!.click();
        await once(() => root.querySelector('.more-about') !== null);
        const details = root.querySelectorAll('.more-about').length;
        root.querySelectorAll<HTMLElement>('.pager .number')[2]!.click();
        await once(() => root.querySelectorAll('tbody tr').length === 5);
        let made: Blob | undefined;
        const real = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (blob) => real((made = blob as Blob));
        root.querySelectorAll<HTMLElement>('.bar .tool')[1]!.click();
        await once(() => made !== undefined);
        const json = JSON.parse((await made?.text()) ?? '{}') as { items?: unknown[] };
        return { details, search: location.search, items: json.items?.length };
      });
      assert.deepEqual(result, { details: 1, search: '?gk-catalogue-p=3', items: 45 });
      assert.deepEqual(complaints, []);
      await tab.close();
    });

  it('leaves no name on window', async () => {
    const { tab } = await site.open('/classic.html', { until: 'networkidle0' });
    assert.deepEqual(await tab.evaluate(() => Object.keys(window).filter((name) => /^(gk|gongkai)/i.test(name))), []);
    await tab.close();
  });

  it('the loader leaves alone what it was told to leave alone, and the page\u2019s own table is there', async () => {
    const { tab } = await site.open('/only.html', { until: 'networkidle0' });
    assert.equal(await tab.evaluate(() => customElements.get('gk-catalogue') === undefined), true);
    const cells = await tab.$$eval('gk-catalogue td', (all) => all.map(({ textContent }) => textContent).join());
    assert.equal(cells, '政府,政府');
    await tab.close();
  });

  it('fits a screen of 320 px and reads in one column at 200 % text', async () => {
    const { tab } = await site.open('/module.html', { width: 320, until: 'networkidle0' });
    await tab.$eval('gk-catalogue', (host) => (host as HTMLElement).style.setProperty('--gk-font-size', '32px'));
    assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 320);
    const display = await tab.evaluate(
      () => getComputedStyle(document.querySelector('gk-catalogue')!.shadowRoot!.querySelector('td')!).display,
    );
    assert.equal(display, 'block');
    await tab.close();
  });
});
