import lexicon from './lexicon.json' with { type: 'json' };

/** True for 16 to 19 digits that begin as a card's number does and pass its checksum (Luhn, ISO/IEC 7812-1). */
export const isBankCard = (digits: string): boolean =>
  /^\d{16,19}$/.test(digits) && lexicon.bins.some((bin) => digits.startsWith(bin)) && passesLuhn(digits);

export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const twice = digit * 2;
    sum += at % 2 === 0 ? digit : twice > 9 ? twice - 9 : twice;
  }
  return sum % 10 === 0;
}
