/**
 * A CSV file that spreadsheets open as it is meant: BOM (else Excel takes UTF-8 for GBK), CRLF, and a quote sign
 * before what a spreadsheet would run as a formula.
 */
export function csvOf(lines: readonly (readonly string[])[]): string {
  return `\ufeff${lines.map((line) => `${line.map((cell) => quoted(unarmed(cell))).join(',')}\r\n`).join('')}`;
}

/** The cell as text: `=1+1` would be worked out, `+`, `-`, `@`, tab and line break open formulas too. */
export const unarmed = (cell: string): string =>
  /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(cell) ? `'${cell}` : cell;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
