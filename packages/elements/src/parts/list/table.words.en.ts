import { listWordsEn } from './list.words.en.ts';
import type { tableWords } from './table.words.ts';

export const tableWordsEn: Readonly<Record<keyof typeof tableWords, string>> = {
  ...listWordsEn,
  details: 'Details: {name}',
  cancelled: 'Cancelled',
  untouched: 'The cells of this table cannot be told apart, so search and filters are off',
  wrongFile: '{expected} was expected, {found} was found',
  editors: 'For editors',
  noSource: 'No data: set src, or put a table inside the tag',
};
