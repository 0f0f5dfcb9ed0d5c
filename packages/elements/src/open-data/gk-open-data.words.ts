import { dataWords } from '../parts/data/data.words.ts';

const own = {
  title: { zh: '开放数据' },
  empty: { zh: '尚未开放数据集' },
};
/** Texts of the element; those of the datasets are loaded with them. gk-open-data.words.en.ts has the same keys. */
export const words: typeof dataWords & typeof own = { ...dataWords, ...own };
export type OpenDataWord = keyof typeof words;
