import { dataWords } from '../parts/data/data.words.ts';

const own = {
  title: { zh: '领导分工' },
  openness: { zh: '分管政务公开' },
  noDivision: { zh: '分工未公布' },
  cv: { zh: '简历' },
  photo: { zh: '{name}照片' },
  empty: { zh: '尚未公布领导信息' },
  nobody: { zh: '没有标出分管政务公开的领导（openness）' },
  unfilled: { zh: '有 {count} 位领导的分工 division 未填写' },
};
/** Texts of the leaders' list; gk-leaders.words.en.ts has the same keys. */
export const words: typeof dataWords & typeof own = { ...dataWords, ...own };
export type LeadersWord = keyof typeof words;
