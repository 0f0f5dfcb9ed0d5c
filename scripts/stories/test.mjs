// node scripts/stories/test.mjs [--only gk-catalogue]: every story, in Chinese and in English, at 360 px: axe finds
// nothing, the page does not scroll sideways, nothing is styled or scripted inline.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { option, settled, speak, walk } from './walk.mjs';

const WIDTH = 360;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs in the page: what axe says, and what a strict policy of the host would refuse. */
async function faultsIn(width) {
  const faults = [];
  const { violations } = await window.axe.run('#storybook-root', {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // the story is a part of a page: its landmarks and first headline are the page's business
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    resultTypes: ['violations'],
  });
  for (const { id, nodes } of violations)
    faults.push(`axe ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > width) faults.push(`scrolls sideways: ${scrollWidth} px of ${width}`);
  const inline = (root) => {
    for (const node of root.querySelectorAll('*')) {
      if (node.hasAttribute('style')) faults.push(`inline style on <${node.localName}>: ${node.getAttribute('style')}`);
      if (node.localName === 'style') faults.push('a <style> in a shadow tree');
      if (node.shadowRoot) inline(node.shadowRoot);
    }
  };
  for (const node of document.querySelectorAll('#storybook-root *')) if (node.shadowRoot) inline(node.shadowRoot);
  return faults;
}

async function visit(page) {
  await page.evaluate(axe);
  const faults = [];
  for (const lang of ['zh-CN', 'en']) {
    await speak(page, lang);
    await settled(page);
    for (const fault of await page.evaluate(faultsIn, WIDTH)) faults.push(`${lang}: ${fault}`);
  }
  return faults;
}

const start = performance.now();
const stories = await walk(visit, { only: option('only'), width: WIDTH });
const bad = stories.filter(({ faults }) => faults.length > 0);
for (const { id, faults } of bad) process.stderr.write(`${id}\n${faults.map((fault) => `  ${fault}\n`).join('')}`);
const seconds = ((performance.now() - start) / 1000).toFixed(0);
process.stdout.write(`${stories.length} stories in two languages, ${bad.length} with faults (${seconds} s)\n`);
process.exit(bad.length > 0 || stories.length === 0 ? 1 : 0);
