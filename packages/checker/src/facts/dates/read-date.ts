import type { Day } from '@gongkai/model';
import { dayAfter } from './day-after.ts';
import { chineseDate } from './numerals.ts';
import { plausible, type DateRead } from './plausible.ts';

// A year, a separator, a month, a separator, a date; nothing of it may be part of a longer number.
const full =
  /(?<!\d)(\d{4})\s{0,2}[-/.\u2010-\u2015\u5e74]\s{0,2}(\d{1,2})\s{0,2}[-/.\u2010-\u2015\u6708]\s{0,2}(\d{2}(?=\d{1,2}:)|\d{1,2}(?!\d))/;
const compact = /^(\d{4})(\d{2})(\d{2})(?:\d{4}|\d{6})?$/;
// Themes set the date big and the month small: `27 2024-03`, `2024-03 27`, `03-27 2024`.
const dateFirst = /^(\d{1,2})\u65e5?\s+(\d{4})[-/.\u5e74](\d{1,2})\u6708?$/;
const dateLast = /^(\d{4})[-/.\u5e74](\d{1,2})\u6708?\s+(\d{1,2})\u65e5?$/;
const yearLast = /^(\d{1,2})[-/.\u6708](\d{1,2})\u65e5?\s+(\d{4})\u5e74?$/;
const monthDay = /^(\d{1,2})(?:[-/]|\u6708)(\d{1,2})\u65e5?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/;
// The year cut to its end, as some lists have it: `26-06-12`.
const shortYear = /^(\d{2})([-/.])(0\d|1[0-2])\2(\d{2})$/;
const instant = /(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})/;
const english =
  /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s+(\d{1,2})\b[^\d]{0,4}(?:\d{2}:\d{2}:\d{2}\s+\S{1,6}\s+)?(\d{4})\b/;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ago = /^(\d{1,3})\s{0,2}(\u5929|\u5c0f\u65f6|\u5206\u949f)\u524d/;
const relative: Readonly<Record<string, number>> = {
  '\u4eca\u5929': 0,
  '\u4eca\u65e5': 0,
  '\u521a\u521a': 0,
  '\u6628\u5929': -1,
  '\u6628\u65e5': -1,
  '\u524d\u5929': -2,
};

const CHINA_MS = 8 * 3_600_000;

/** A text that may be compared: full-width forms folded, brackets around it gone, at most 80 characters. */
function folded(text: string): string {
  const cut = text.length > 80 ? text.slice(0, 80) : text;
  const plain = /[\u3000\uff00-\uffef]/.test(cut) ? cut.normalize('NFKC') : cut;
  return plain
    .trim()
    .replace(/^[[(\u3010\u3014]|[\])\u3011\u3015]$/g, '')
    .trim();
}

/** The China day of a written instant with its own offset; the text itself when there is none. */
function inChina(text: string): string {
  const found = text.includes('T') ? instant.exec(text) : null;
  if (found === null) return text;
  const [, day, time, zone] = found;
  const offset = zone?.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  const at = Date.parse(`${day}T${time}:00${offset}`);
  return Number.isNaN(at) ? text : new Date(at + CHINA_MS).toISOString().slice(0, 10);
}

type Parts = readonly [year: number, month: number, date: number];

/** Year, month and date as the text has them, by the first form that fits. */
function partsOf(text: string): Parts | undefined {
  const found = full.exec(text) ?? dateLast.exec(text) ?? compact.exec(text);
  if (found !== null) return [Number(found[1]), Number(found[2]), Number(found[3])];
  const turned = dateFirst.exec(text);
  if (turned !== null) return [Number(turned[2]), Number(turned[3]), Number(turned[1])];
  const tailed = yearLast.exec(text);
  if (tailed !== null) return [Number(tailed[3]), Number(tailed[1]), Number(tailed[2])];
  const cut = shortYear.exec(text);
  if (cut !== null) return [2000 + Number(cut[1]), Number(cut[3]), Number(cut[4])];
  const said = english.exec(text);
  if (said !== null) return [Number(said[3]), months.indexOf(said[1] ?? '') + 1, Number(said[2])];
  return chineseDate(text);
}

/** The newest such day that is not ahead of the run: lists leave out the year they think is this one. */
function withoutYear(month: number, date: number, asOf: Day): DateRead {
  const year = Number(asOf.slice(0, 4));
  for (const guess of [year + 1, year, year - 1, year - 2, year - 3]) {
    const read = plausible(guess, month, date, asOf);
    if (read.ok) return { ...read, form: 'month-day' };
  }
  return { ok: false, fault: 'impossible' };
}

function related(text: string, asOf: Day): DateRead | undefined {
  const word = relative[text.slice(0, 2)];
  if (word !== undefined) return { ok: true, day: dayAfter(asOf, word), form: 'relative' };
  const found = ago.exec(text);
  if (found === null) return undefined;
  const days = found[2] === '\u5929' ? Number(found[1]) : 0;
  return { ok: true, day: dayAfter(asOf, -days), form: 'relative' };
}

/**
 * Reads the first date of a text as a day in China. A bare month and day takes the newest year that is not ahead of
 * `asOf`; today and yesterday count from it. Document numbers hold no date and give `none`.
 */
export function readDate(text: string, asOf: Day): DateRead {
  const plain = inChina(folded(text));
  if (plain === '') return { ok: false, fault: 'none' };
  const parts = partsOf(plain);
  if (parts !== undefined) return plausible(...parts, asOf);
  const short = monthDay.exec(plain);
  if (short !== null) return withoutYear(Number(short[1]), Number(short[2]), asOf);
  return related(plain, asOf) ?? { ok: false, fault: 'none' };
}
