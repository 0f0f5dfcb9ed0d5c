import { dataWordsEn } from '../parts/data/data.words.en.ts';
import type { ReportWord } from './gk-annual-report.words.ts';

export const wordsEn: Readonly<Record<ReportWord, string>> = {
  ...dataWordsEn,
  title: 'Annual report on government disclosure',
  none: 'No annual report has been published yet',
};
