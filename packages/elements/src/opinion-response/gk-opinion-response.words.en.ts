import { dataWordsEn } from '../parts/data/data.words.en.ts';
import type { OpinionWord } from './gk-opinion-response.words.ts';

export const wordsEn: Readonly<Record<OpinionWord, string>> = {
  ...dataWordsEn,
  title: 'Answers to public concerns',
  dept: 'Answered by',
  source: 'Source',
  detected: 'discovery',
  occurred: 'the event',
  noReleases: 'Nothing has been released yet',
  release: 'Release',
  correction: 'Correction',
  clock: 'Counted from {from} at {at}',
  aim: 'official statement within 3 hours',
  limit: 'official statement within 5 hours',
  limitMissed: 'official statement after more than 5 hours',
  conference: 'press conference within 24 hours',
  conferenceMissed: 'press conference after more than 24 hours',
  previous: 'Previous page',
  next: 'Next page',
  pages: 'Pages',
  range: '{from}–{to} of {count}',
  empty: 'There are no answers yet',
  unfilled: '“{column}” is not filled in for {count} answers',
  noCorrection: '“{title}” is about false information and has no "correction"',
};
