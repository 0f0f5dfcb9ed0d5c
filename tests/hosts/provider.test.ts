import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { embed, hostSite, type HostSite } from './host.ts';
import { loader } from './parts.ts';

const head = '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>t</title>';
const leaders = (name: string): string =>
  JSON.stringify({
    schema: 'gongkai.leaders/1',
    generatedAt: '2026-11-20T08:00:00+08:00',
    items: [{ name, post: '局长', order: 1, division: '主持全面工作' }],
  });
const inside = (endpoint: string, lang = 'zh-CN'): string =>
  `<gk-provider endpoint="${endpoint}" lang="${lang}"><gk-leaders></gk-leaders></gk-provider>`;

/** Waits until as many elements as the page has show these names, in order. */
const names = (tab: Page, wanted: readonly string[]): Promise<unknown> =>
  tab.waitForFunction(
    (all) =>
      [...document.querySelectorAll('gk-leaders')].every((host, at) =>
        (host.shadowRoot?.querySelector('[part~=item]')?.textContent ?? '').includes(all[at] ?? '?'),
      ),
    { timeout: 5000 },
    wanted,
  );

/** An element that is there first tells editors once that no file is named; which comes first is up to the network. */
const late = (text: string): boolean => !text.startsWith('gk-leaders: set src');

describe('gk-provider on a page', { skip: existsSync(embed) ? false : 'run `npm run build:elements` first' }, () => {
  let site: HostSite;
  before(async () => {
    site = await hostSite();
    site.put('/one/leaders', { body: leaders('甲一') });
    site.put('/two/leaders', { body: leaders('乙二') });
  });
  after(() => site.close());

  it('gk-provider 6.1 (1): an element that is there before the provider still gets the endpoint', async () => {
    site.put('/late.html', { body: `${head}</head><body>${inside('/one')}</body></html>` });
    const { tab } = await site.open('/late.html');
    await tab.addScriptTag({ type: 'module', url: '/gk/gk-leaders.js' });
    await tab.waitForFunction(() => document.querySelector('gk-leaders')!.shadowRoot);
    await tab.addScriptTag({ type: 'module', url: '/gk/gk-provider.js' });
    await names(tab, ['甲一']);
    await tab.close();
  });

  it('gk-provider 6.1 (2): another `lang` renders what is inside once', async () => {
    site.put('/lang.html', { body: `${head}${loader}</head><body>${inside('/one')}</body></html>` });
    const { tab, complaints } = await site.open('/lang.html');
    await names(tab, ['甲一']);
    const turned = (lang: string): Promise<number> =>
      tab.evaluate(async (wanted) => {
        const host = document.querySelector('gk-leaders') as unknown as { update: (changed: unknown) => void };
        const draw = Object.getPrototypeOf(host).update as (changed: unknown) => void;
        let count = 0;
        host.update = (changed) => {
          count += 1;
          draw.call(host, changed);
        };
        document.querySelector('gk-provider')!.setAttribute('lang', wanted);
        await new Promise((next) => setTimeout(next, 300));
        return count;
      }, lang);
    await turned('en'); // the words of the other language come once, on demand
    assert.equal(await turned('zh-CN'), 1);
    assert.equal(await turned('en'), 1);
    assert.deepEqual(complaints.filter(late), []);
    await tab.close();
  });

  it('gk-provider 6.1 (3): two providers with different endpoints keep apart', async () => {
    site.put('/two.html', { body: `${head}${loader}</head><body>${inside('/one')}${inside('/two')}</body></html>` });
    const { tab, complaints } = await site.open('/two.html');
    await names(tab, ['甲一', '乙二']);
    assert.deepEqual(complaints.filter(late), []);
    await tab.close();
  });

  it('gk-provider 6.1 (4): works where MooTools has replaced Event', async () => {
    const old = '<script src="/files/mootools.js"></script>';
    site.put('/moo.html', { body: `${head}${old}${loader}</head><body>${inside('/two')}</body></html>` });
    const { tab, complaints } = await site.open('/moo.html');
    await names(tab, ['乙二']);
    assert.deepEqual(complaints.filter(late), []);
    await tab.close();
  });
});
