import { dataWordsEn } from '../parts/data/data.words.en.ts';
import type { OpenDataWord } from './gk-open-data.words.ts';

export const wordsEn: Readonly<Record<OpenDataWord, string>> = {
  ...dataWordsEn,
  title: 'Open data',
  empty: 'No datasets have been opened yet',
};
