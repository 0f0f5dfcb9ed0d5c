import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromiumHere, needsChromium } from '../../../../testing/chromium.ts';
import { drift, mode, text, viewCases } from '../../../../testing/view-cases.ts';
import type { Seen } from '../../../run/view.ts';
import { drawnHtml } from '../drawn-html.ts';
import { browserPool } from '../pool.ts';
import type { Tab } from '../tab.ts';
import { captchaTrial } from './captcha.ts';
import { elderTrial } from './elder.ts';
import { floatTrial } from './float.ts';
import { keyboardTrial } from './keyboard.ts';
import { earSource, kitSource } from './kit.ts';
import { renderTrial } from './render.ts';
import { skipTrial } from './skip.ts';
import { zoomTrial } from './zoom.ts';

const trialOf = {
  render: renderTrial,
  skip: skipTrial,
  zoom: zoomTrial,
  float: floatTrial,
  keyboard: keyboardTrial,
  captcha: captchaTrial,
  elder: elderTrial,
};

// most of a look is waiting
describe('what is seen of a page that', { skip: needsChromium, concurrency: 4 }, () => {
  const pool = browserPool({
    executablePath: chromiumHere ?? '',
    deadlines: { quietMs: 50, navigateMs: 15_000 },
    pagesPerBrowser: Infinity,
  });
  after(() => pool.close());
  const look = async (trial: (tab: Tab) => Promise<Seen>, body: string): Promise<Seen> => {
    const session = pool.session(
      async ({ url }) => {
        const { pathname } = new URL(url);
        const html = pathname === '/' ? body : `<p style="font-size:20px">${text}</p>`;
        const isThere = pathname === '/' || pathname === '/old';
        return {
          status: isThere ? 200 : 404,
          headers: { 'content-type': 'text/html; charset=utf-8' },
          body: Buffer.from(`<!doctype html><html lang=zh><title>t</title>${html}`),
        };
      },
      { ours: kitSource, pages: earSource },
    );
    const visit = await session.visit('http://site.test/', trial);
    await session.close();
    assert.ok(visit.ok, visit.ok ? '' : visit.detail);
    return visit.value;
  };
  // the first page starts the browser for all
  before(() => look(renderTrial, text));
  // measured always, judged by the check
  const figures = new Set(['type-size', 'line-height']);
  for (const [trial, name, body, kinds] of viewCases)
    it(`${name} (${trial})`, async () => {
      const { faults } = await look(trialOf[trial], body);
      const found = faults.map(({ kind }) => kind).filter((kind) => !figures.has(kind));
      assert.deepEqual(found, kinds, JSON.stringify(faults));
    });

  it('is in a mode for the elderly: its type is measured there', async () => {
    const { notes } = await look(elderTrial, mode('font-size:24px;line-height:1.8'));
    assert.deepEqual([notes?.entry, notes?.px, notes?.line], ['elder', 24, 1.8]);
    const there = await look(elderTrial, `<button onclick="window.open('/old')">长者版</button>`);
    assert.equal(there.notes?.px, 20, JSON.stringify(there));
  });

  it('drifts or pops up before the elderly', async () => {
    const start = `document.body.className = 'old'; document.body.insertAdjacentHTML('beforeend', '<div id=p style="position:fixed;top:9px;width:90px;height:90px">广告</div>'); window.open('/ad'); ${drift}`;
    const { faults, notes } = await look(
      elderTrial,
      `<button onclick="${start.replaceAll('"', '&quot;')}">长者版</button><p>${text}</p>`,
    );
    assert.ok(
      faults.some(({ kind }) => kind === 'elder-float'),
      JSON.stringify({ faults, notes }),
    );
  });

  it('keeps its list in the shadow of a component is written down with the list where it is shown', async () => {
    const inner = `<div hidden><slot></slot></div><h2>目录 &amp; 清单</h2><table><tr><td>机构职能</td></tr></table><slot name="foot">无</slot>`;
    const body = `<x-list><p>没有脚本时的清单</p><p slot="foot">共 1 条</p></x-list><script>
      customElements.define('x-list', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '${inner}'; } });
    </script>`;
    const written: string[] = [];
    await look(async (tab) => {
      written.push(await tab.evaluate<string>(drawnHtml));
      return { faults: [] };
    }, body);
    const [html = ''] = written;
    assert.match(html, /<div hidden=""><slot><p>没有脚本时的清单<\/p><\/slot><\/div><h2>目录 &amp; 清单<\/h2><table>/);
    assert.match(html, /<td>机构职能<\/td>.*<slot name="foot"><p slot="foot">共 1 条<\/p><\/slot><\/x-list><script>\n/);
    assert.match(html, /this\.attachShadow\(\{ mode: 'open' \}\)\.innerHTML = '<div/, 'scripts stand as they are');
  });
});
