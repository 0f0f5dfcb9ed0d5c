import words from './printed-words.json' with { type: 'json' };

/** The parts of a report by their number, 1–6; what is not there is left out. */
export type Sections = ReadonlyMap<number, string>;

const LONGEST_HEADING = 60;
/** Characters set apart by spaces, as old editors justify headings; not a numeral from what it numbers. */
const spaced = /(?<=[\u3400-\u9fff\u3001])(?<!^\s*[\u3400-\u9fff])[^\S\n]+(?=[\u3400-\u9fff\u3001])/gm;
/** A line of a heading alone: no text follows it behind a stop or a colon. */
const isHeading = (line: string): boolean => line.length <= LONGEST_HEADING && !/[\u3002:](?=.)/.test(line);
const mark = '[\\s\u3001.\uff0e,\uff0c:\uff1a]';
const numbered = (numeral: string, says: string): RegExp =>
  new RegExp(
    `^\\s*(?:\u7b2c${numeral}\u90e8\u5206|(?:${numeral}|[(\\uff08]${numeral}[)\\uff09])(?=${mark}))${mark}*(?=.{0,30}(?:${says}))`,
  );
const patterns = words.sections.map(({ numeral, says }, at) => ({
  numbered: numbered(numeral, says),
  /** Lists inside a part are numbered so too: looked at where no numeral is found. */
  figure: numbered(String(at + 1), says),
  plain: new RegExp(
    `^(?:\u653f\u5e9c\u4fe1\u606f\u516c\u5f00|\u4fe1\u606f\u516c\u5f00)?(?:\u5de5\u4f5c)?.{0,8}(?:${says}).{0,12}$`,
  ),
}));

/**
 * The six parts of an annual report, told by numeral and key words: headings of real reports are shortened and have extra or
 * wrong characters. A part is looked for behind the one before it.
 */
export function sectionsOf(text: string): Sections {
  const lines = text.normalize('NFKC').replace(spaced, '').split('\n');
  const starts: { readonly section: number; readonly line: number; readonly from: number }[] = [];
  let after = -1;
  patterns.forEach(({ numbered, figure, plain }, at) => {
    let line = lines.findIndex((one, index) => index > after && numbered.test(one));
    if (line < 0)
      line = lines.findIndex((one, index) => index > after && one.length <= LONGEST_HEADING && figure.test(one));
    if (line < 0)
      line = lines.findIndex(
        (one, index) =>
          index > after && one.length <= Math.min(30, LONGEST_HEADING) && !/\d/.test(one) && plain.test(one.trim()),
      );
    if (line < 0) return;
    const written = lines[line] ?? '';
    starts.push({ section: at + 1, line, from: isHeading(written) ? written.length : 0 });
    after = line;
  });
  return new Map(
    starts.map(({ section, line, from }, at) => {
      const end = starts[at + 1]?.line ?? lines.length;
      return [section, [(lines[line] ?? '').slice(from), ...lines.slice(line + 1, end)].join('\n').trim()];
    }),
  );
}

/** The six parts of a report by number, with the headings of the form. */
export const printedSections: readonly {
  readonly numeral: string;
  readonly says: string;
  readonly zh: string;
  readonly en: string;
}[] = words.sections;

/** Addresses of files that may hold a report. */
export const printedAttachment = new RegExp(words.attachments, 'i');

/** What is said of fees for requests, in whatever part. */
export const printedFees = new RegExp(words.fees);

/** The first line of a part that says only that there is nothing, folded and without white space. */
export const printedNone = new RegExp(words.none);

const FIRST_YEAR = 2008;
const titled = new RegExp(words.reportTitle);

/** Digits of a year in words, each at its value; zero is written as any of several signs. */
const written = '\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d';
const yearInWords = /[\u3007\u25cb\u25ef\u96f6O0\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d]{4}(?=\u5e74)/g;
const inDigits = (year: string): string =>
  year.replace(/[\u25cb\u25ef\u96f6O]/g, '0').replace(/[^0]/g, (digit) => String(Math.max(0, written.indexOf(digit))));

/** The year an annual report is about, by its title; 0 for what is none. */
export function reportYear(title: string): number {
  const plain = title.normalize('NFKC').replace(/\s/g, '').replace(yearInWords, inDigits);
  const year = Number(/(?<!\d)(20\d{2})\s*\u5e74?/.exec(plain)?.[1] ?? 0);
  return year >= FIRST_YEAR && (titled.test(plain) || /\u5e74(?:\u5ea6\u62a5\u544a|\u62a5)/.test(plain)) ? year : 0;
}
