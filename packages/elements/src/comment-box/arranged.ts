import type { CommentPublic } from '@gongkai/model';

/** Which comments are listed, and in what order. */
export type Show = 'all' | 'adopted' | 'none';
export type Order = 'newest' | 'clause';

/** The comments to list. Those without a time or a clause come last; equal ones keep the publisher's order. */
export function arranged(comments: readonly CommentPublic[], show: Show, order: Order): readonly CommentPublic[] {
  if (show === 'none') return [];
  const kept = comments.filter(({ adoption }) => show === 'all' || (adoption && adoption.state !== 'not'));
  const rank = ({ at, clause }: CommentPublic): number =>
    order === 'clause' ? clauseNumber(clause ?? '') : -(Date.parse(at) || Number.NEGATIVE_INFINITY);
  return kept
    .map((comment, place) => ({ comment, place, rank: rank(comment) }))
    .sort((a, b) => (a.rank === b.rank ? a.place - b.place : a.rank - b.rank))
    .map(({ comment }) => comment);
}

const numerals = '\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d';

/** The number of an article, in digits or Chinese numerals up to 999; Infinity when the text names none. */
export function clauseNumber(text: string): number {
  const digits = /\d+/.exec(text)?.[0];
  if (digits) return Number(digits);
  const written = /[\u96f6\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e]+/.exec(text)?.[0];
  if (!written) return Number.POSITIVE_INFINITY;
  let sum = 0;
  let digit = 0;
  for (const letter of written) {
    const unit = letter === '\u5341' ? 10 : letter === '\u767e' ? 100 : 0;
    if (unit) {
      sum += (digit || 1) * unit;
      digit = 0;
    } else digit = Math.max(0, numerals.indexOf(letter));
  }
  return sum + digit;
}

/** A text in pieces: what is an http(s) address, and what is not. No other scheme is ever an address. */
export function pieces(text: string): readonly { readonly text: string; readonly url: boolean }[] {
  // an address ends where Chinese punctuation or writing begins, and before the full stop of its sentence
  return text
    .split(/(https?:\/\/[^\s<>"'\u2e80-\uffff]*[^\s<>"'\u2e80-\uffff.,;:!?)])/i)
    .map((piece, n) => ({ text: piece, url: n % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
