import type { BarWord } from './gk-accessibility-bar.words.ts';

export const wordsEn: Readonly<Record<BarWord, string>> = {
  bar: 'Accessibility tools',
  elder: 'Easy mode',
  open: 'Accessibility',
  unkept: 'The browser keeps nothing: the choice holds for this page only',
};
