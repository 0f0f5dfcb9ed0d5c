/**
 * Control characters, halves of characters, marks that turn the reading direction (they hide what a text says), and the two
 * code points that no XML may hold.
 */
const hidden = /(?![\t\n])\p{Cc}|\p{Cs}|\p{Bidi_Control}|[\u2028\u2029\ufeff\ufffe\uffff]/gu;

/** A text of somebody's site as it may stand in our report: readable, and nothing that acts. Line ends become \n. */
export const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replace(hidden, '');

/** At most `length` characters, the last one a mark that something is cut. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/\p{Cs}$/u, '')}\u2026`;
}
