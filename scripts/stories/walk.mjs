// Every story of the built Storybook in a real browser, two tabs at a time.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from '../chromium.mjs';
import { served } from './served.mjs';

const folder = new URL('../../storybook-static/', import.meta.url);
const TABS = 2;

/** Ids of the stories, in the order of the side bar; `only` keeps those that begin with it. */
function storiesIn(only = '') {
  const { entries } = JSON.parse(readFileSync(new URL('index.json', folder), 'utf8'));
  return Object.values(entries)
    .filter(({ type, id }) => type === 'story' && id.startsWith(only))
    .map(({ id }) => id);
}

/** Opens each story, some tabs at a time, and gives the tab to `visit(tab, id)`; what it gives back, in the order of the stories. */
export async function walk(visit, { only, tabs = TABS, width = 360, height = 800 } = {}) {
  const ids = storiesIn(only);
  const { base, close } = await served(folder);
  const browser = await puppeteer.launch({ executablePath: chromiumPath(), args: chromiumArgs() });
  const found = Array.from({ length: ids.length });
  let next = 0;
  const tab = async () => {
    const page = await browser.newPage();
    await page.setViewport({ width, height });
    while (next < ids.length) {
      const at = next++;
      const faults = [];
      const heard = (fault) => faults.push(`script error: ${fault instanceof Error ? fault.message : String(fault)}`);
      page.on('pageerror', heard);
      await page.goto(`${base}/iframe.html?viewMode=story&id=${ids[at]}&globals=a11y.manual:!true`, {
        waitUntil: 'load',
      });
      await page
        .waitForSelector('#storybook-root > *', { timeout: 15_000 })
        .catch(() => faults.push('renders nothing'));
      found[at] = [...faults, ...(await visit(page, ids[at]))];
      page.off('pageerror', heard);
    }
    await page.close();
  };
  try {
    await Promise.all(Array.from({ length: tabs }, tab));
  } finally {
    await browser.close();
    close();
  }
  return ids.map((id, at) => ({ id, faults: found[at] }));
}

/** Gives all our elements of the page a language. */
export const speak = (page, lang) =>
  page.evaluate((wanted) => {
    document.documentElement.lang = wanted;
    const all = (root) => {
      for (const node of root.querySelectorAll('*')) {
        if (node.localName.startsWith('gk-')) node.setAttribute('lang', wanted);
        if (node.shadowRoot) all(node.shadowRoot);
      }
    };
    all(document);
  }, lang);

/** Waits until what our elements show has not changed for 150 ms; a story that moves for 4 s is taken as it is. */
export const settled = (page) =>
  page.evaluate(async () => {
    const seen = (root) => {
      let text = '';
      for (const node of root.querySelectorAll('*')) {
        const { localName, shadowRoot } = node;
        if (localName.startsWith('gk-')) text += `${localName} ${customElements.get(localName) ? 1 : 0}`;
        if (shadowRoot) text += shadowRoot.textContent + seen(shadowRoot);
      }
      return text;
    };
    const end = performance.now() + 4000;
    let [last, since] = ['', performance.now()];
    while (performance.now() < end && performance.now() - since < 150) {
      await new Promise((tick) => setTimeout(tick, 30));
      const now = seen(document) + document.body.textContent.length;
      if (now !== last) [last, since] = [now, performance.now()];
    }
  });

/** The command's words: `--only gk-catalogue` and the like. */
export const option = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
