import { momentOf } from '@gongkai/model';

/** A moment as `2026-03-01 09:40` in China; a day stays a day, and what is no moment stays as it is. */
export function clockTime(text: string): string {
  const time = /\d[T ]\d/.test(text) ? momentOf(text) : undefined;
  return time === undefined ? text : new Date(time + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
