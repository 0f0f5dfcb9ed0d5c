import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { bad, good, type Read } from '@gongkai/model';
import { problem } from './problems.ts';

const variables = ['CHROMIUM_PATH', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'] as const;
const programs = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const fixedPlaces = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where Chromium is: what the environment names, else the usual places. Undefined when there is none. */
export function browserPath(
  env: Readonly<Record<string, string | undefined>>,
  isThere: (path: string) => boolean = existsSync,
): Read<string | undefined> {
  for (const variable of variables) {
    const path = env[variable];
    if (path === undefined || path === '') continue;
    return isThere(path) ? good(path) : bad([problem('browser.path', words.path, { variable, path })]);
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = [...fixedPlaces, ...folders.flatMap((folder) => programs.map((program) => join(folder, program)))];
  return good(places.find((place) => isThere(place)));
}

const words = {
  path: {
    zh: '{variable} 指向 {path}，但那里没有文件：请改正，或清除这个环境变量',
    en: '{variable} names {path}, and there is nothing: correct or unset it',
  },
} as const;
