import { addPeriod, daysBetween, type Day } from '@gongkai/model';
import { dayAfter } from '../dates/day-after.ts';
import { dayOf } from '../dates/plausible.ts';
import words from './terms.json' with { type: 'json' };

/** The time given for comments. `days` counts both ends; a term in working days is given in days as the text has it. */
export interface Term {
  readonly from?: Day;
  readonly until?: Day;
  readonly days?: number;
  /** The text says why the term is short. */
  readonly explained: boolean;
}

const date = String.raw`(?:(\d{4})\s?[\u5e74./-]\s?)?(?:(\d{1,2})\s?[\u6708./-]\s?)?(\d{1,2})\u65e5?`;
const clock = String.raw`(?:\s?\d{1,2}(?:[:\u65f6\u70b9]\d{0,2}\u5206?)(?::\d{2})?)?`;
const numeral = `\\d{1,3}|${Object.keys(words.numerals)
  .toSorted((a, b) => b.length - a.length)
  .join('|')}`;
const to = String.raw`\s?(?:\u8d77)?\s?(?:\u81f3|\u5230|-{1,2}|\u2014{1,2}|~|\u2013)\s?(?:\u622a\u6b62)?\s?`;
const range = new RegExp(`(?:${date}${clock}|(${words.published}))${to}${date}(?![\\d./-])`);
const length = new RegExp(
  `(?:(?:${words.length}).{0,6}?(?:\u4e3a|:|\u662f)?|${words.published}|\u4e0d\u5c11\u4e8e)\\s?(${numeral})\\s?(\u4e2a\u5de5\u4f5c\u65e5|\u5de5\u4f5c\u65e5|\u4e2a\u6708|\u65e5|\u5929)`,
);
// what lies on a day is no end of it: “on the 25th a meeting heard opinions” needs “before” behind the day
const limit = new RegExp(
  `(?:(?:${words.until})[:\\s]{0,2}${date}|(?:${words.by})[:\\s]{0,2}${date}${clock}\\s?(?:${words.before}))`,
);
const limitAfter = new RegExp(`${date}${clock}\\s?(?:${words.before})`);
const start = new RegExp(`(?:${words.start})[:\\s]{0,3}${date}`);
const end = new RegExp(`(?:${words.end})[:\\s]{0,3}${date}`);
const about = new RegExp(words.about);
const outside = new RegExp(words.not);
const explains = new RegExp(words.short);

/** Longer than this is no term for comments but the life of something. */
const LONGEST = 400;

type Parts = readonly (string | undefined)[];

/** The day of three matched numbers; what the text leaves out is taken from `before`. */
function dayFrom([year, month, day]: Parts, before: Day | undefined): Day | undefined {
  const [knownYear, knownMonth] = before?.split('-') ?? [];
  const said = dayOf(Number(year ?? knownYear ?? NaN), Number(month ?? knownMonth ?? NaN), Number(day ?? NaN));
  // a term over the turn of the year leaves out the second year
  if (said !== undefined && year === undefined && before !== undefined && said < before)
    return dayOf(Number(knownYear) + 1, Number(month ?? knownMonth), Number(day));
  return said;
}

function counted(from: Day | undefined, until: Day | undefined): Omit<Term, 'explained'> | undefined {
  if (until === undefined) return undefined;
  if (from === undefined) return { until };
  const days = daysBetween(from, until) + 1;
  return days < 1 || days > LONGEST ? undefined : { from, until, days };
}

function lasting(match: Parts, published: Day | undefined): Omit<Term, 'explained'> | undefined {
  const said = match[1] ?? '';
  const count = /^\d/.test(said)
    ? Number(said)
    : (Object.entries(words.numerals).find(([key]) => key === said)?.[1] ?? 0);
  if (count === 0) return undefined;
  const unit = match[2] ?? '';
  const isMonths = unit === '\u4e2a\u6708';
  // ten working days take two weeks and more: seven days for five
  const days = isMonths ? count * 30 : unit.includes('\u5de5\u4f5c') ? Math.round((count * 7) / 5) : count;
  if (days > LONGEST) return undefined;
  if (published === undefined) return { days };
  const until = isMonths ? addPeriod(published, `P${count}M`) : dayAfter(published, days);
  return { from: published, until, days };
}

function inSentence(text: string, published: Day | undefined): Omit<Term, 'explained'> | undefined {
  const whole = range.exec(text);
  if (whole !== null) {
    const from = whole[4] === undefined ? dayFrom(whole.slice(1, 4), published) : published;
    const got = counted(from, dayFrom(whole.slice(5, 8), from ?? published));
    if (got !== undefined) return got;
  }
  const ends = end.exec(text) ?? limit.exec(text) ?? limitAfter.exec(text);
  const day = ends === null ? undefined : dayFrom(ends.slice(ends[3] === undefined ? 4 : 1).slice(0, 3), published);
  if (day !== undefined && (published === undefined || day >= published)) return counted(published, day);
  const lasts = length.exec(text);
  return lasts === null ? undefined : lasting(lasts, published);
}

/** Labels of a head table or a line of its own: 开始时间 … 结束时间 …, wherever they stand. */ // basis: labels as written
function inLabels(text: string): Omit<Term, 'explained'> | undefined {
  const from = start.exec(text);
  const until = end.exec(text);
  if (from === null || until === null || until[1] === undefined || from[1] === undefined) return undefined;
  return counted(dayFrom(from.slice(1, 4), undefined), dayFrom(until.slice(1, 4), undefined));
}

/**
 * The time for comments that a page gives, by the first sentence that speaks of it. `published` stands in for 即日起 and // basis: word as written
 * for a year that is left out. Undefined when the page gives none that can be read.
 */
export function termOf(text: string, published: Day | undefined): Term | undefined {
  const plain = text.normalize('NFKC').slice(0, 60_000);
  const explained = explains.test(plain);
  const labelled = inLabels(plain.slice(0, 4000));
  if (labelled !== undefined) return { ...labelled, explained };
  for (const sentence of plain.split(/[\n\u3002;]/)) {
    if (sentence.length > 600 || !about.test(sentence) || outside.test(sentence)) continue;
    const got = inSentence(sentence, published);
    if (got !== undefined) return { ...got, explained };
  }
  return undefined;
}
