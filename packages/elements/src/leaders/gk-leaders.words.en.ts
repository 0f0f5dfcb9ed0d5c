import { dataWordsEn } from '../parts/data/data.words.en.ts';
import type { LeadersWord } from './gk-leaders.words.ts';

export const wordsEn: Readonly<Record<LeadersWord, string>> = {
  ...dataWordsEn,
  title: 'Leaders and their division of work',
  openness: 'Answers for openness',
  noDivision: 'Division of work not published',
  cv: 'Biography',
  photo: 'Photograph of {name}',
  empty: 'No leaders have been published yet',
  nobody: 'Nobody is marked as answering for openness ("openness")',
  unfilled: 'The division of {count} leaders is not filled in',
};
