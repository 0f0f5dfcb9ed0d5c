import { formWordsEn } from '../parts/form/form.words.en.ts';
import type { FeedbackWord } from './gk-feedback.words.ts';

export const wordsEn: Readonly<Record<FeedbackWord, string>> = {
  ...formWordsEn,
  draftKept: 'What you type is kept on this machine for 7 days, without how to reach you',
  title: 'Report a fault of this page',
  open: 'Something wrong here? Tell us',
  received: 'It has arrived; its number is {ref}. Thank you',
  another: 'Report another one',
  hotline: 'For services and complaints call',
};
