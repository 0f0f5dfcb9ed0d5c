import { cellKeys, cellWords, type AnnualReport } from '@gongkai/model';

type Nested = { [name: string]: Nested | number };

/** The report as public JSON: cells by table, row and column; rows keep the dots of their names. */
export function reportJson({ cells, blank, wrong: _wrong, ...rest }: AnnualReport): Readonly<Record<string, unknown>> {
  const nested: Nested = {};
  for (const cell of cellKeys) {
    if (blank.includes(cell)) continue;
    const [table = '', ...path] = cell.split('.');
    const last = path.at(-1) ?? '';
    const row = path.slice(0, -1).join('.');
    const inTable = ((nested[table] as Nested | undefined) ??= {}); // tables hold objects only
    if (row === '') inTable[last] = cells[cell];
    else ((inTable[row] as Nested | undefined) ??= {})[last] = cells[cell]; // rows hold numbers only
  }
  return { ...rest, ...nested };
}

const field = (text: string): string => {
  // what a spreadsheet would run as a formula is text
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Every cell in its order: key, its name in Chinese and English, its number. With a mark for spreadsheets that it is UTF-8. */
export function reportCsv(report: AnnualReport): string {
  const rows = cellKeys.map((cell) => {
    const { zh, en } = cellWords(cell);
    return [cell, zh, en, report.blank.includes(cell) ? '' : String(report.cells[cell])];
  });
  return `\ufeff${[['cell', 'zh', 'en', String(report.year)], ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}
