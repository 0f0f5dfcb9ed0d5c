import type { ListRead } from './list-read.ts';

/** How a run keeps what read a list, in one word: the rung, then `!` and the mechanism that was not read: `rows!xhr`. */
export const readByWord = ({ via, unread }: Pick<ListRead, 'via' | 'unread'>): string =>
  unread === undefined ? via : `${via}!${unread}`;

/** The rung and the unread mechanism of such a word, each '' when there is none. */
export function ofReadByWord(word: string): { readonly readBy: string; readonly unread: string } {
  const [readBy = '', unread = ''] = word.split('!', 2);
  return { readBy, unread };
}
