import { dataWords } from '../parts/data/data.words.ts';

const own = {
  title: { zh: '领导分工' },
  empty: { zh: '尚未公布领导信息' },
};
/** Texts of the leaders' list before it has anything to show; gk-leaders.words.en.ts has all. */
export const words: typeof dataWords & typeof own = { ...dataWords, ...own };

/** Texts of what it shows. */
export const panelWords = {
  openness: { zh: '分管政务公开' },
  noDivision: { zh: '分工未公布' },
  cv: { zh: '简历' },
  photo: { zh: '{name}照片' },
  nobody: { zh: '没有标出分管政务公开的领导（openness）' },
  unfilled: { zh: '有 {count} 位领导的分工 division 未填写' },
};
export type LeadersWord = keyof typeof words | keyof typeof panelWords;
