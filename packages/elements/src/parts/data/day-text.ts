import type { Locale } from '@gongkai/model';

const form = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'Asia/Shanghai' } as const;

/** A day or a moment as a day in words, where the machine stands or not: in China. The text itself when it is neither. */
export function dayText(at: string, locale: Locale): string {
  const time = new Date(at.length === 10 ? `${at}T00:00:00+08:00` : at);
  return Number.isNaN(time.getTime()) ? at : time.toLocaleDateString(locale === 'zh' ? 'zh-CN' : 'en', form);
}
