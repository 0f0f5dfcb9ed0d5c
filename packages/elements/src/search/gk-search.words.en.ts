import { dataWordsEn } from '../parts/data/data.words.en.ts';
import { listWordsEn } from '../parts/list/list.words.en.ts';
import type { SearchWord } from './gk-search.words.ts';

export const wordsEn: Readonly<Record<SearchWord, string>> = {
  ...listWordsEn,
  ...dataWordsEn,
  results: 'Search results',
  hits: '{count} found',
  near: 'Nothing fits exactly; these are close',
  searching: 'Searching…',
  inTexts: 'Look in the texts too',
  textsFailed: 'Some texts could not be read; there may be more',
  more: 'More results',
  nothing: 'Nothing found for “{text}”',
  next: 'What you can do:',
  otherWords: 'Try other words, or fewer of them',
  ownSearch: 'Look for “{text}” with the site’s own search',
  call: 'Call {phone}',
  request: 'Request the information you need',
  column: 'Column',
  year: 'Year',
  kind: 'Kind',
  failedIndex: 'The search does not work just now; press Enter for the site’s own search',
  noField: 'There is no search field: put the page’s search form inside the tag',
};
