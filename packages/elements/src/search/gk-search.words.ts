import { dataWords } from '../parts/data/data.words.ts';

const own = {
  failedIndex: { zh: '搜索暂时无法使用，按回车可用本站原有搜索' },
};
/** Texts of the search field; gk-search.words.en.ts has the same keys, those of results lie beside them. */
export const words: typeof dataWords & typeof own = { ...dataWords, ...own };
export type SearchWord = keyof typeof words;
