import { tableWordsEn } from '../parts/list/table.words.en.ts';
import type { PowerListWord } from './gk-power-list.words.ts';

export const wordsEn: Readonly<Record<PowerListWord, string>> = {
  ...tableWordsEn,
  table: 'Powers and duties',
  empty: 'No items have been published yet',
  noGuide: 'No guide published',
  guideOf: 'Guide {name}',
};
