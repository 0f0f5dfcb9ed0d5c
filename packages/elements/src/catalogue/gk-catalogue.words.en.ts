import { listWordsEn } from '../parts/list/list.words.en.ts';
import type { CatalogueWord } from './gk-catalogue.words.ts';

export const wordsEn: Readonly<Record<CatalogueWord, string>> = {
  ...listWordsEn,
  table: 'Disclosure catalogue',
  details: 'Details: {name}',
  cancelled: 'Cancelled',
  apply: 'Request it',
  applyFor: 'Request it: {name}',
  empty: 'No items have been published yet',
  untouched: 'The cells of this table cannot be told apart, so search and filters are off',
  wrongFile: '{expected} was expected, {found} was found',
  editors: 'For editors',
  noSource: 'No data: set src, or put a table inside the tag',
};
