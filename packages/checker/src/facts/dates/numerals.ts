// \u3007 and \u25cb are both written for zero; \u5eff and \u5345 are twenty and thirty.
const digits = '\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d';
const TEN = '\u5341';

const written =
  /([\u3007\u25cb\u25ef\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d]{4})\u5e74([\u3007\u25cb\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3})\u6708([\u3007\u25cb\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u5eff\u5345]{1,4})\u65e5?/;

const fold = (text: string): string =>
  text
    .replace(/[\u25cb\u25ef\u96f6]/g, '\u3007')
    .replace('\u5eff', '\u4e8c\u5341')
    .replace('\u5345', '\u4e09\u5341');

const digit = (char: string): number => digits.indexOf(char);

/** 1–99 as it is said, `\u4e8c\u5341\u4e03` is 27; digit by digit where there is no ten. */
function small(text: string): number {
  const at = text.indexOf(TEN);
  if (at < 0) return Array.from(text).reduce((sum, char) => sum * 10 + digit(char), 0);
  const tens = at === 0 ? 1 : digit(text.slice(0, at));
  return tens * 10 + (at === text.length - 1 ? 0 : digit(text.slice(at + 1)));
}

/** A date in Chinese numerals as [year, month, date]; undefined when the text holds none. */
export function chineseDate(text: string): readonly [number, number, number] | undefined {
  const found = written.exec(text);
  if (found === null) return undefined;
  const [, year = '', month = '', date = ''] = found.map(fold);
  return [Array.from(year).reduce((sum, char) => sum * 10 + digit(char), 0), small(month), small(date)];
}
