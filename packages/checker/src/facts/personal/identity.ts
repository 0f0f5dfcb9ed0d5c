import lexicon from './lexicon.json' with { type: 'json' };

const provinces: ReadonlySet<string> = new Set(lexicon.provinces);
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/**
 * True for the 18 characters of a citizen's identity number: province, a day of birth that there was, and the check
 * digit (GB 11643-1999, ISO 7064 MOD 11-2). Of random digits 18 in a million pass.
 */
export function isIdentityNumber(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text) || !provinces.has(text.slice(0, 2))) return false;
  return wasBorn(text.slice(6, 14)) && checkDigit(text) === text.slice(17).toUpperCase();
}

/** The check digit of the first 17 digits. */
export function checkDigit(digits: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return checks.charAt(sum % 11);
}

function wasBorn(day: string): boolean {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(4, 6)), Number(day.slice(6))];
  if (year < 1900 || year > 2099) return false;
  const made = new Date(Date.UTC(year, month - 1, date));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
}
