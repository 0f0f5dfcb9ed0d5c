import { startChromium } from '../../capture/browser/chromium.ts';
import { browserPath } from '../browser-path.ts';
import type { Sign } from './sign.ts';

/** Whether Chromium is there, comes up, and can have its sandbox. */
export async function browser(env: Readonly<Record<string, string | undefined>>): Promise<readonly Sign[]> {
  const path = browserPath(env);
  if (!path.ok)
    return path.problems.map(({ words }) => ({ state: 'wrong', words: filled(words, path.problems[0]?.values) }));
  if (path.value === undefined) return [missing];
  const place = path.value;
  try {
    const chromium = await startChromium(place);
    await chromium.close();
    const { version, sandbox } = chromium;
    return [
      { state: 'fine', words: { zh: `浏览器 ${version}（${place}）`, en: `browser: ${version} (${place})` } },
      sandbox === 'on' ? sandboxed : unsandboxed,
    ];
  } catch (error) {
    const why = (error as Error).message;
    return [
      {
        state: 'wrong',
        words: {
          zh: `浏览器 ${place} 无法启动：${why}。可用 scan --no-browser 先检查其余部分`,
          en: `the browser ${place} does not start: ${why}. scan --no-browser measures the rest`,
        },
      },
    ];
  }
}

const filled = (words: Sign['words'], values: Readonly<Record<string, string | number>> = {}): Sign['words'] => {
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
  return { zh: fill(words.zh), en: fill(words.en) };
};

const missing: Sign = {
  state: 'wrong',
  words: {
    zh: '没有 Chromium：请安装 chromium，或用 CHROMIUM_PATH 指定；否则只能 scan --no-browser',
    en: 'no Chromium: install chromium or name one with CHROMIUM_PATH; without it only scan --no-browser works',
  },
};
const sandboxed: Sign = { state: 'fine', words: { zh: '浏览器沙箱可用', en: 'the browser has its sandbox' } };
const unsandboxed: Sign = {
  state: 'note',
  words: {
    zh: '浏览器沙箱不可用（容器不允许用户命名空间）：检查照做，报告会注明',
    en: 'the browser cannot have its sandbox here (no user namespaces): scans work, and the report says so',
  },
};
