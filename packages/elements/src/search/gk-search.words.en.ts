import { dataWordsEn } from '../parts/data/data.words.en.ts';
import type { SearchWord } from './gk-search.words.ts';

export const wordsEn: Readonly<Record<SearchWord, string>> = {
  ...dataWordsEn,
  failedIndex: 'The search does not work just now; press Enter for the site’s own search',
};
