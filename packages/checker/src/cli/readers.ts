import { isIP } from 'node:net';
import { readHours } from '../capture/hours.ts';
import { isDay, type Words } from '@gongkai/model';

/** Reads one setting from a flag or environment text or from a JSON value: the value, or what it should be. */
export type Reader = (found: unknown) => { readonly value: unknown } | { readonly wanted: Words };

const wanted = (zh: string, en: string) => ({ wanted: { zh, en } });

export const plainText: Reader = (found) =>
  typeof found === 'string' && found.trim() !== '' ? { value: found.trim() } : { wanted: shapes.text };

/** A whole number from `least` to `most`. */
export const whole =
  (least: number, most: number): Reader =>
  (found) => {
    const number = numberOf(found);
    if (number !== undefined && Number.isInteger(number) && number >= least && number <= most) return { value: number };
    return wanted(`${shapes.whole.zh} ${least}–${most}`, `${shapes.whole.en} ${least}–${most}`);
  };

/** Points of 100, two decimals at most. */
export const points: Reader = (found) => {
  const number = numberOf(found);
  const isFine = number !== undefined && number >= 0 && number <= 100 && /^\d+(?:\.\d{1,2})?$/.test(String(number));
  return isFine ? { value: number } : { wanted: shapes.points };
};

export const rate: Reader = (found) => {
  if (found === 'max') return { value: 'max' };
  const number = numberOf(found);
  return number !== undefined && number > 0 && number <= 1000 ? { value: number } : { wanted: shapes.rate };
};

/** Requests a second that no wish for speed leaves out. */
export const slowRate: Reader = (found) => {
  const number = numberOf(found);
  return number !== undefined && number > 0 && number <= 100 ? { value: number } : { wanted: shapes.slowRate };
};

export const dayText: Reader = (found) => (isDay(found) ? { value: found } : { wanted: shapes.day });

export const hours: Reader = (found) =>
  typeof found === 'string' && readHours(found) !== undefined ? { value: found } : { wanted: shapes.hours };

/** Absolute, http or https, as it is asked for. */
export const webAddress: Reader = (found) => {
  const url = typeof found === 'string' ? URL.parse(found.trim()) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? { value: url.href } : { wanted: shapes.webAddress };
};

export const locale: Reader = (found) =>
  found === 'zh' || found === 'en' ? { value: found } : { wanted: shapes.locale };

export const flag: Reader = (found) => {
  if (typeof found === 'boolean') return { value: found };
  if (found === '1' || found === 'true') return { value: true };
  return found === '0' || found === 'false' ? { value: false } : { wanted: shapes.flag };
};

/** `a,b` or `["a","b"]`. */
export const list: Reader = (found) => {
  const parts = partsOf(found);
  return parts === undefined || parts.length === 0 ? { wanted: shapes.list } : { value: parts };
};

export const cidrList: Reader = (found) => {
  const parts = partsOf(found);
  return parts !== undefined && parts.length > 0 && parts.every(isCidr) ? { value: parts } : { wanted: shapes.cidr };
};

const partsOf = (found: unknown): readonly string[] | undefined => {
  const parts: readonly unknown[] | undefined = Array.isArray(found) ? found : undefined;
  const texts = typeof found === 'string' ? [found] : parts;
  if (texts === undefined || !texts.every((part) => typeof part === 'string')) return undefined;
  return texts
    .flatMap((part) => part.split(','))
    .map((part) => part.trim())
    .filter((part) => part !== '');
};

function isCidr(text: string): boolean {
  const [base = '', bits = '', ...rest] = text.split('/');
  const version = isIP(base);
  return version > 0 && rest.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128);
}

const numberOf = (found: unknown): number | undefined => {
  if (typeof found === 'number') return found;
  return typeof found === 'string' && /^\d+(?:\.\d+)?$/.test(found) ? Number(found) : undefined;
};

const shapes = {
  text: { zh: '非空文字', en: 'a text that is not empty' },
  whole: { zh: '整数', en: 'a whole number' },
  points: { zh: '0 到 100 的数，最多两位小数', en: 'a number from 0 to 100 with at most two decimals' },
  rate: { zh: '每秒请求数（大于 0，不超过 1000）或 max', en: 'requests a second (above 0, at most 1000) or max' },
  slowRate: { zh: '大于 0、不超过 100 的数', en: 'a number above 0, at most 100' },
  day: { zh: '存在的日期 YYYY-MM-DD，如 2026-03-01', en: 'a day that exists, YYYY-MM-DD, e.g. 2026-03-01' },
  webAddress: { zh: '以 http:// 或 https:// 开头的网址', en: 'an address that begins with http:// or https://' },
  locale: { zh: 'zh 或 en', en: 'zh or en' },
  hours: { zh: '起止整点，如 22-06', en: 'two hours of the day such as 22-06' },
  flag: { zh: 'true 或 false', en: 'true or false' },
  list: { zh: '逗号分隔的名称', en: 'names separated by commas' },
  cidr: { zh: '网段，如 127.0.0.0/8 或 10.1.0.0/16', en: 'a range such as 127.0.0.0/8 or 10.1.0.0/16' },
} satisfies Record<string, Words>;
