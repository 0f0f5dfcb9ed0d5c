import type { Locale } from '@gongkai/model';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';

const readLocale = (text: string | undefined): Locale | undefined => {
  const word = text?.trim().toLowerCase() ?? '';
  if (word.startsWith('en')) return 'en';
  return word.startsWith('zh') ? 'zh' : undefined;
};

/** The reader's language: `?lang=`, then the choice kept in a cookie, then the browser's first; Chinese otherwise. */
export const localeOf = (c: Context): Locale =>
  readLocale(c.req.query('lang')) ??
  readLocale(getCookie(c, 'gk-lang')) ??
  readLocale(c.req.header('accept-language')) ??
  'zh';

/** As in `<html lang>`. */
export const languageTag = (locale: Locale): string => (locale === 'zh' ? 'zh-CN' : 'en');
