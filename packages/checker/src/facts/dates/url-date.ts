import type { Day } from '@gongkai/model';
import { OLDEST_YEAR, dayOf } from './plausible.ts';

// From the most to the least telling. Every group is bounded, so a long address costs one pass each.
const shapes: readonly RegExp[] = [
  /[/_]t(\d{4})(\d{2})(\d{2})_/, // TRS: t20240327_12.html
  /\/(\d{4})[/-](\d{1,2})[/-](\d{1,2})\//, // Hanweb /art/2024/3/27/, gov.cn /2024-03/27/
  /\/(\d{4})(\d{2})\/(\d{1,2})\//, // /202403/27/
  /\/(\d{4})\/(\d{2})(\d{2})\//, // /2024/0327/
  /\/(\d{4})(\d{2})(\d{2})[/_-]/, // /20240327/, /20240327_12.html
  /[_/-](\d{4})-(\d{1,2})-(\d{1,2})(?:[/._-]|$)/, // _2024-03-27.html
  /[_-](\d{4})(\d{2})(\d{2})(?:[._-]|$)/, // art_12_20240327.html
  /\/[WP]0(\d{4})(\d{2})(\d{2})\d{6,}/, // TRS attachments
  /\/(\d{4})(\d{2})(\d{2})\.\w{3,5}$/, // /20240327.html
];

/**
 * The day that stands in an address; undefined when none does. Often the day of import, so it is the last source
 * asked. Years before 1990 and after 2099 are numbers, not days.
 */
export function dateOfUrl(url: string): Day | undefined {
  const end = url.search(/[?#]/);
  const path = end < 0 ? url : url.slice(0, end);
  if (path.length > 2048 || !/\d{4}/.test(path)) return undefined;
  for (const shape of shapes) {
    const found = shape.exec(path);
    if (found === null) continue;
    const year = Number(found[1]);
    const day = dayOf(year, Number(found[2]), Number(found[3]));
    if (day !== undefined && year >= OLDEST_YEAR && year < 2100) return day;
  }
  return undefined;
}
