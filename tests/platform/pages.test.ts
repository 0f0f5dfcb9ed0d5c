import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';
import { folder, platform, serving, type Serving } from './run.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const embed = fileURLToPath(new URL('../../packages/elements/dist/embed/', import.meta.url));
/** With elements on the pages where they are built. */
const elements = existsSync(join(embed, 'loader.js')) ? ['--embed', embed] : [];
const PHONE = 360;

/** Every place of the desk's and the public's menus, and the first thing each leads to, in both languages on a phone. */
describe('every page of the registers', () => {
  const { dir, remove } = folder();
  let office: Serving;
  let browser: Browser;
  let staff: BrowserContext;

  before(async () => {
    assert.equal((await platform(['seed', '--data', join(dir, 'data')])).code, 0);
    office = await serving(dir, elements);
    browser = await puppeteer.launch({ executablePath: chromiumPath(), args: chromiumArgs() });
    staff = await browser.createBrowserContext();
    const page = await staff.newPage();
    await page.goto(`${office.origin}/login`);
    await page.type('#login', 'demo.office');
    await page.type('#password', 'gongkai-demo-2018');
    await Promise.all([page.waitForNavigation(), page.click('button[type="submit"]')]);
  });
  after(async () => {
    await browser.close();
    await office.end();
    remove();
  });

  interface Links {
    readonly menu: readonly string[];
    readonly first: string | undefined;
  }
  interface Visit extends Links {
    readonly faults: readonly string[];
  }

  /** Where a page's menu leads, and the first thing its lists lead to, by the markup as it was sent. */
  const linksIn = (page: Page, path: string, sent: string): Promise<Links> =>
    page.evaluate(
      (here, markup) => {
        const { body } = new DOMParser().parseFromString(markup, 'text/html');
        const all = (where: string): readonly string[] =>
          [...body.querySelectorAll(where)].map(
            (link) => new URL(link.getAttribute('href') ?? '', location.href).pathname,
          );
        return {
          menu: all('header nav a'),
          first: all('main table.list a, main ul.things a').find(
            (one) => one.startsWith(`${here}/`) && !/\.\w+$/.test(one),
          ),
        };
      },
      path,
      sent,
    );

  /** Where a page leads, and what is wrong with it in a language. */
  async function visited(page: Page, path: string, lang: string, byAxe: boolean): Promise<Visit> {
    const answer = await page.goto(`${office.origin}${path}?lang=${lang}`);
    if (answer?.status() !== 200)
      return { menu: [], first: undefined, faults: [`${path} ${lang}: ${answer?.status() ?? 0}`] };
    const links = await linksIn(page, path, await answer.text());
    const faults = await faultsOf(page, byAxe);
    return { ...links, faults: faults.map((fault) => `${path} ${lang}: ${fault}`) };
  }

  /** What is wrong with the page that is open: wider than the screen, or an axe rule with the first place it fails at. */
  async function faultsOf(page: Page, byAxe: boolean): Promise<readonly string[]> {
    await page.waitForFunction(() => !document.querySelector(':not(:defined)'));
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    if (!byAxe) return isWide ? ['wider than the screen'] : [];
    await page.evaluate(axe);
    const rules = await page.evaluate(async () => {
      // put there by the line above
      const { axe: tool } = window as unknown as {
        axe: {
          run: (of: Document, how: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const { violations } = await tool.run(document, { resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 120) ?? ''}`);
    });
    return [...(isWide ? ['wider than the screen'] : []), ...rules];
  }

  for (const [start, least] of [
    ['/desk', 45],
    ['/open', 30],
  ] as const)
    it(`${start}: fits a phone and has no fault axe knows, in Chinese and in English`, async () => {
      // one tab: what lies behind another is not painted, and elements wait for that
      const page = await staff.newPage();
      await page.setBypassCSP(true);
      await page.setViewport({ width: PHONE, height: 800 });
      const faults: string[] = [];
      const found = new Set<string>([start]);
      const things = new Set<string>();
      let at = 0;
      // markup does not differ by language: axe looks at every other page in English, and at the rest in Chinese
      const bothWays = async (path: string): Promise<Links> => {
        const isOdd = at++ % 2 === 1;
        const { faults: ofChinese, ...links } = await visited(page, path, 'zh-CN', !isOdd);
        const { faults: ofEnglish } = await visited(page, path, 'en', isOdd);
        faults.push(...ofChinese, ...ofEnglish);
        return links;
      };
      for (const path of found) {
        const { menu, first } = await bothWays(path);
        for (const one of menu) if (one.startsWith(start)) found.add(one);
        if (first !== undefined) things.add(first);
      }
      for (const path of things) await bothWays(path);
      await page.close();
      const paths = [...found, ...things];
      assert.ok(paths.length >= least, `${paths.length} pages: ${paths.join(' ')}`);
      assert.deepEqual(faults, []);
    });
});
