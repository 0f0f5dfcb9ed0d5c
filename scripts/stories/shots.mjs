// node scripts/stories/shots.mjs [--only gk-catalogue] [--into DIR]: pictures of every story to look at: 360, 768 and
// 1280 px in Chinese, 360 and 1280 in English, forced colours, text at 200 %. Compared with earlier ones by eye.
import { mkdirSync } from 'node:fs';
import process from 'node:process';
import { option, settled, speak, walk } from './walk.mjs';

const into = option('into') ?? 'storybook-shots';
mkdirSync(into, { recursive: true });

const VIEWS = [
  { name: 'zh-360', lang: 'zh-CN', width: 360 },
  { name: 'zh-768', lang: 'zh-CN', width: 768 },
  { name: 'zh-1280', lang: 'zh-CN', width: 1280 },
  { name: 'forced-1280', lang: 'zh-CN', width: 1280, forced: true },
  { name: 'text200-360', lang: 'zh-CN', width: 360, text: '32px' },
  { name: 'en-360', lang: 'en', width: 360 },
  { name: 'en-1280', lang: 'en', width: 1280 },
];

async function visit(page, id) {
  for (const { name, lang, width, forced, text } of VIEWS) {
    await page.setViewport({ width, height: 800 });
    await page.emulateMediaFeatures([{ name: 'forced-colors', value: forced ? 'active' : 'none' }]);
    await page.evaluate((size) => document.documentElement.style.setProperty('--gk-font-size', size), text ?? '');
    await speak(page, lang);
    await settled(page);
    await page.screenshot({ path: `${into}/${id}.${name}.png`, fullPage: true });
  }
  return [];
}

// one tab: a tab behind another paints nothing to take a picture of
const stories = await walk(visit, { only: option('only'), tabs: 1 });
process.stdout.write(`${stories.length} stories × ${VIEWS.length} views in ${into}/\n`);
