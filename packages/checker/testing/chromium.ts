import { existsSync } from 'node:fs';

const known = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where Chromium is on this machine; undefined when there is none. */
export const chromiumHere: string | undefined = known.find((path) => path !== undefined && existsSync(path));

/** Option of a test that needs it: the name of what is missing, or false. */
export const needsChromium: string | false = chromiumHere === undefined ? 'Chromium is not installed' : false;
