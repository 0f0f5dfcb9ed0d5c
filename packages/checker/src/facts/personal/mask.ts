/** What may be shown of a number: the first three and the last two characters. Whoever knows the number finds it again. */
export const masked = (number: string): string =>
  number.length < 8
    ? '*'.repeat(number.length)
    : `${number.slice(0, 3)}${'*'.repeat(number.length - 5)}${number.slice(-2)}`;

/** Quotes a text with every long run of digits masked: no report repeats a number that it complains of. */
export const maskedText = (text: string): string =>
  text.replace(/\d(?:[ -]?\d){6,16}[\dXx]*|\d{7,}[\dXx]?/g, (run) => masked(run));
