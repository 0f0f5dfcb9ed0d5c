import { dataWords } from '../parts/data/data.words.ts';

const own = {
  title: { zh: '办事指南' },
  empty: { zh: '尚未公布此事项的办事指南' },
};
/** Texts of the element; those of the sheet are loaded with it. gk-service-guide.words.en.ts has the same keys. */
export const words: typeof dataWords & typeof own = { ...dataWords, ...own };
export type GuideWord = keyof typeof words;
