import type { BarWord } from './gk-accessibility-bar.words.ts';

export const wordsEn: Readonly<Record<BarWord, string>> = {
  bar: 'Accessibility tools',
  elder: 'Easy mode',
  open: 'Accessibility',
  smaller: 'Smaller text',
  larger: 'Larger text',
  size: 'Text {size}%',
  dark: 'Yellow on black',
  light: 'Black on white',
  blue: 'White on blue',
  spacing0: 'Spacing: as is',
  spacing1: 'Spacing: wide',
  spacing2: 'Spacing: widest',
  pointer: 'Large pointer',
  line: 'Reading line',
  read: 'Read aloud',
  stop: 'Stop reading',
  reset: 'Reset',
  isReset: 'Everything is as the page has it',
  unkept: 'The browser keeps nothing: the choice holds for this page only',
};
