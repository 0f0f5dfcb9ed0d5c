import { safeText } from './safe-text.ts';

/**
 * A table as spreadsheet programs here expect it: UTF-8 with BOM, CRLF. Text that a spreadsheet would take for a formula
 * begins with an apostrophe.
 */
export const csvText = (lines: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = safeText(value);
  return /[",\n\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
