import { formWordsEn } from '../parts/form/form.words.en.ts';
import type { CommentWord } from './gk-comment-box.words.ts';

export const wordsEn: Readonly<Record<CommentWord, string>> = {
  ...formWordsEn,
  title: 'Have your say',
  closedOn: 'This consultation closed on {day}',
  closed: 'This consultation is closed',
  feedback: 'See what became of the opinions',
  insist: 'My clock is wrong; let me write',
  keptText: 'It has closed and could not be taken. Your text is still here: save it as a file, or use another way',
  received: 'Your comment has arrived; its number is {ref}',
  review: 'It is shown after review. Keep the number: it tells you the state and the answer',
  another: 'Write another one',
};
