import { clean } from './clean.ts';

/** Programs start a formula at these, also after blanks. */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** Text for a cell of a sheet: cleaned, and behind an apostrophe where a spreadsheet would take it for a formula. */
export function safeText(text: string): string {
  const cleaned = clean(text);
  return formula.test(cleaned) || /^[\t\n]/.test(cleaned) ? `'${cleaned}` : cleaned;
}
