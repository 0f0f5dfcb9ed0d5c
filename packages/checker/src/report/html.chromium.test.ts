import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumHere, needsChromium } from '../../testing/chromium.ts';
import { fixturePack, fixtureReport } from '../../testing/report-fixture.ts';
import { trendOf } from './charts/trend.ts';
import { reportHtml } from './html.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe('the report page in Chromium', { skip: needsChromium }, () => {
  let browser: Browser;
  before(async () => {
    browser = await puppeteer.launch({
      executablePath: chromiumHere ?? '',
      // the pages are our own; as root there is no sandbox to be had
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', '--disable-gpu'],
    });
  });
  after(() => browser.close());

  /** The fixture's page as a browser shows it, all of it unfolded; problems are what the console complained about. */
  async function opened(locale: 'zh' | 'en', width: number, problems: string[] = []): Promise<Page> {
    const tab = await browser.newPage();
    tab.on('console', (message) => problems.push(message.text()));
    tab.on('request', (request) => problems.push(...(request.url().startsWith('http') ? [request.url()] : [])));
    await tab.setViewport({ width, height: 800 });
    await tab.setContent(reportHtml(fixtureReport(), fixturePack, locale), { waitUntil: 'load' });
    return tab;
  }
  const unfold = (tab: Page): Promise<unknown> =>
    tab.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');

  for (const locale of ['zh', 'en'] as const)
    for (const width of [360, 1280])
      it(`axe finds nothing, ${locale}, ${width} px wide`, async () => {
        const tab = await opened(locale, width);
        await unfold(tab);
        await tab.evaluate(axe);
        const found = await tab.evaluate(
          `axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then(({ violations, passes }) => ({
            violations: violations.map(({ id, nodes }) => id + ' ' + nodes[0].html),
            passed: passes.length,
          }))`,
        );
        await tab.close();
        assert.ok(isFound(found));
        assert.deepEqual(found.violations, []);
        assert.ok(found.passed > 10, 'axe ran');
      });

  it('the trend of the runs that were given stands on the first screen', async () => {
    const tab = await browser.newPage();
    await tab.setViewport({ width: 1280, height: 800 });
    const now = fixtureReport();
    const runs = trendOf([fixtureReport({ run: { ...now.run, id: 'x', asOf: '2026-05-01' } }), now]);
    await tab.setContent(reportHtml(now, fixturePack, 'zh', { charts: { runs } }), { waitUntil: 'load' });
    const bottom = await tab.evaluate('document.querySelector(".moved a").getBoundingClientRect().bottom');
    await tab.close();
    assert.ok(Number(bottom) < 800, String(bottom));
  });

  for (const locale of ['zh', 'en'] as const)
    it(`nothing is wider than the window, ${locale}, from 320 px up, also with text at 200 %`, async () => {
      const tab = await opened(locale, 320);
      await unfold(tab);
      const tooWide: string[] = [];
      for (const width of [320, 360, 768, 1280])
        for (const size of [100, 200]) {
          await tab.setViewport({ width, height: 800 });
          await tab.evaluate(`document.documentElement.style.fontSize = '${size}%'`);
          const over = Number(await tab.evaluate('document.documentElement.scrollWidth - innerWidth'));
          if (over > 0) tooWide.push(`${width} px at ${size} %: ${over} px`);
        }
      await tab.close();
      assert.deepEqual(tooWide, []);
    });

  it('its own policy lets its style pass, and it asks the network for nothing', async () => {
    const problems: string[] = [];
    const tab = await opened('zh', 1280, problems);
    const styled = await tab.evaluate('getComputedStyle(document.querySelector(".figures")).display');
    await tab.close();
    assert.equal(styled, 'grid');
    assert.deepEqual(problems, []);
  });

  it('a link to a finding unfolds the row it stands in', async () => {
    const tab = await opened('zh', 1280);
    const shown = await tab.evaluate(`(() => {
      const finding = document.getElementById('F0010');
      const row = finding.closest('details');
      const before = row.open;
      location.hash = '#F0010';
      return new Promise((done) => setTimeout(() => done([before, row.open, finding.checkVisibility()]), 50));
    })()`);
    await tab.close();
    assert.deepEqual(shown, [false, true, true]);
  });

  it('paper shows what is folded', async () => {
    const tab = await opened('zh', 794);
    await tab.emulateMediaType('print');
    const shown = await tab.evaluate(
      `[document.getElementById('F0010').getBoundingClientRect().height > 0, getComputedStyle(document.querySelector('.contents')).display]`,
    );
    await tab.close();
    assert.deepEqual(shown, [true, 'none']);
  });
});

const isFound = (value: unknown): value is { readonly violations: readonly string[]; readonly passed: number } =>
  typeof value === 'object' && value !== null && 'violations' in value && 'passed' in value;
