import { isDay, type Day } from '@gongkai/model';

/** Days of spreadsheets are counted from here; their 29 February 1900, which never was, is why it is not the 31st. */
const SHEET_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
/** 1980-01-01 and 2099-12-31 as spreadsheets count: a number outside is no day that an office writes. */
const [FIRST, LAST] = [29_221, 73_050];

/**
 * The day a cell says, in any of the forms offices write: 2026-11-23, 2026/11/23 or 2026.11.23, 2026年11月23日, 20261123,
 * and the number a spreadsheet keeps (46349); a time behind it is cut off. Undefined for what is none, or could be two.
 */
export function dayIn(text: string): Day | undefined {
  const plain = text.normalize('NFKC').trim();
  const parts =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]\d{1,2}:\d{2}\S*)?$/.exec(plain) ??
    /^(\d{4})\s*\u5e74\s*(\d{1,2})\s*\u6708\s*(\d{1,2})\s*\u65e5?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (parts) {
    const [, year = '', month = '', date = ''] = parts;
    const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    return isDay(day) ? day : undefined;
  }
  const count = /^\d{5}(?:\.\d+)?$/.test(plain) ? Math.floor(Number(plain)) : 0;
  if (count < FIRST || count > LAST) return undefined;
  const day = new Date(SHEET_EPOCH + count * DAY_MS).toISOString().slice(0, 10);
  return isDay(day) ? day : undefined;
}
