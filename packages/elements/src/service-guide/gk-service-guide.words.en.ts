import { dataWordsEn } from '../parts/data/data.words.en.ts';
import type { GuideWord } from './gk-service-guide.words.ts';

export const wordsEn: Readonly<Record<GuideWord, string>> = {
  ...dataWordsEn,
  title: 'Service guide',
  empty: 'No guide has been published for this item yet',
};
