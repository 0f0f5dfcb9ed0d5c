import { dataWordsEn } from '../parts/data/data.words.en.ts';
import type { ParticipationWord } from './gk-participation.words.ts';

export const wordsEn: Readonly<Record<ParticipationWord, string>> = {
  ...dataWordsEn,
  title: 'Taking part',
  empty: 'No activities at present',
};
