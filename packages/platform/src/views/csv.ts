/** A cell that no spreadsheet takes for a formula, and no reader for two cells. */
function cell(text: string): string {
  const plain = text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ');
  const safe = /^[=+\-@]/.test(plain.trimStart()) ? `'${plain}` : plain;
  return /[",\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV in UTF-8 with a mark, as spreadsheets in China open it. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
