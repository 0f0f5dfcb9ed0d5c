import { chinaDayOf, isWholeDay, momentOf, type Activity, type Locale } from '@gongkai/model';

const china = { timeZone: 'Asia/Shanghai' } as const;
const language = (locale: Locale): string => (locale === 'zh' ? 'zh-CN' : 'en');

/** A day or a moment as a day in words, by China's clock; `''` for neither. */
export function dayText(text: string, locale: Locale): string {
  const moment = momentOf(text);
  if (moment === undefined) return '';
  const parts = { ...china, month: 'long', day: 'numeric', weekday: 'short' } as const;
  return new Date(moment).toLocaleDateString(language(locale), parts);
}

/** When an activity is, in words: a day, days, or hours of a day; `''` without a time. */
export function whenText({ startsAt, endsAt = '' }: Activity, locale: Locale): string {
  const day = dayText(startsAt, locale);
  const sameDay = endsAt === '' || chinaDayOf(endsAt) === chinaDayOf(startsAt);
  if (isWholeDay(startsAt)) return sameDay ? day : `${day} \u2013 ${dayText(endsAt, locale)}`;
  const start = `${day} ${clockText(startsAt)}`.trim();
  if (endsAt === '' || isWholeDay(endsAt)) return start;
  return sameDay
    ? `${start}\u2013${clockText(endsAt)}`
    : `${start} \u2013 ${dayText(endsAt, locale)} ${clockText(endsAt)}`;
}

/** A month in words: `2026-12`. */
export const monthText = (month: string, locale: Locale): string =>
  new Date(`${month}-01T00:00:00+08:00`).toLocaleDateString(language(locale), {
    ...china,
    year: 'numeric',
    month: 'long',
  });

function clockText(text: string): string {
  const moment = momentOf(text);
  const parts = { ...china, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return moment === undefined ? '' : new Date(moment).toLocaleTimeString('en-GB', parts);
}
