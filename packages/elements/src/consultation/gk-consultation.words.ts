import { dataWords } from '../parts/data/data.words.ts';
import type { ShowWord } from './show.words.ts';

const own = { title: { zh: '意见征集' }, empty: { zh: '目前没有意见征集' } };
/** Texts of the consultation before its data are there; gk-consultation.words.en.ts has the keys of all. */
export const words: typeof dataWords & typeof own = { ...dataWords, ...own };
export type ConsultationWord = keyof typeof words | ShowWord;
