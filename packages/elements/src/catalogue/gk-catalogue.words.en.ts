import { tableWordsEn } from '../parts/list/table.words.en.ts';
import type { CatalogueWord } from './gk-catalogue.words.ts';

export const wordsEn: Readonly<Record<CatalogueWord, string>> = {
  ...tableWordsEn,
  table: 'Disclosure catalogue',
  apply: 'Request it',
  applyFor: 'Request it: {name}',
  empty: 'No items have been published yet',
};
