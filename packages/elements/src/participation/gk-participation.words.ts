import { dataWords } from '../parts/data/data.words.ts';

const own = {
  title: { zh: '公众参与' },
  empty: { zh: '暂无公众参与活动' },
};
/** Texts of the element; those of the activities are loaded with them. gk-participation.words.en.ts has the same keys. */
export const words: typeof dataWords & typeof own = { ...dataWords, ...own };
export type ParticipationWord = keyof typeof words;
