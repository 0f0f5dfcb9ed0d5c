import type { Words } from '@gongkai/model';
import {
  cidrList,
  dayText,
  flag,
  hours,
  list,
  locale,
  plainText,
  points,
  rate,
  slowRate,
  webAddress,
  whole,
  type Reader,
} from './readers.ts';
import { words } from './options.words.ts';
import type { Key, Settings } from './setting-keys.ts';

export interface Option {
  readonly key: Key;
  /** As commander reads it. */
  readonly flags: string;
  readonly words: Words;
  readonly read: Reader;
  /** Several times on one line. */
  readonly isRepeatable?: boolean;
}

/** One table for flags, environment names, the keys of the file and the help. */
export const options: readonly Option[] = [
  { key: 'pack', flags: '--pack <pack>', words: words.pack, read: plainText },
  { key: 'also', flags: '--also <packs>', words: words.also, read: list },
  { key: 'maxPages', flags: '--max-pages <n>', words: words.maxPages, read: whole(1, 1_000_000) },
  { key: 'out', flags: '--out <dir>', words: words.out, read: plainText },
  { key: 'since', flags: '--since <run>', words: words.since, read: plainText },
  { key: 'only', flags: '--only <checks>', words: words.only, read: list },
  { key: 'asOf', flags: '--as-of <day>', words: words.asOf, read: dayText },
  { key: 'seed', flags: '--seed <text>', words: words.seed, read: plainText },
  { key: 'rate', flags: '--rate <n|max>', words: words.rate, read: rate },
  { key: 'foreignRate', flags: '--foreign-rate <n>', words: words.foreignRate, read: slowRate },
  { key: 'confirmGap', flags: '--confirm-gap <seconds>', words: words.confirmGap, read: whole(0, 86_400) },
  { key: 'timeout', flags: '--timeout <seconds>', words: words.timeout, read: whole(1, 120) },
  { key: 'reference', flags: '--reference <url>', words: words.reference, read: webAddress },
  {
    key: 'allowPrivate',
    flags: '--allow-private <cidr>',
    words: words.allowPrivate,
    read: cidrList,
    isRepeatable: true,
  },
  { key: 'contact', flags: '--contact <address>', words: words.contact, read: plainText },
  { key: 'office', flags: '--office <name>', words: words.office, read: plainText },
  { key: 'browser', flags: '--no-browser', words: words.browser, read: flag },
  { key: 'cloak', flags: '--cloak', words: words.cloak, read: flag },
  { key: 'hours', flags: '--hours <from-to>', words: words.hours, read: hours },
  { key: 'ignoreRobots', flags: '--ignore-robots <owner>', words: words.ignoreRobots, read: plainText },
  { key: 'failUnder', flags: '--fail-under <points>', words: words.failUnder, read: points },
  { key: 'json', flags: '--json', words: words.json, read: flag },
  { key: 'lang', flags: '--lang <zh|en>', words: words.lang, read: locale },
];

export const usual = {
  also: [],
  maxPages: 2000,
  only: [],
  rate: 2,
  confirmGap: 600,
  timeout: 15,
  reference: 'https://www.gov.cn/',
  allowPrivate: [],
  office: '',
  browser: true,
  cloak: false,
  json: false,
} as const satisfies Partial<Settings>;

/** `maxPages` → `GONGKAI_MAX_PAGES`. */
export const envName = (key: Key): string => `GONGKAI_${key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

export const optionOf = (key: Key): Option => {
  const found = options.find((option) => option.key === key);
  if (found === undefined) throw new TypeError(`no option ${key}`);
  return found;
};
