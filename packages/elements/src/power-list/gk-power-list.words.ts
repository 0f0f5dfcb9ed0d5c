import { tableWords } from '../parts/list/table.words.ts';

const own = {
  table: { zh: '权责清单' },
  empty: { zh: '尚未公布清单事项' },
  noGuide: { zh: '未公布办事指南' },
  guideOf: { zh: '办事指南 {name}' },
};
/** Texts of the list; gk-power-list.words.en.ts has the same keys. */
export const words: typeof tableWords & typeof own = { ...tableWords, ...own };
export type PowerListWord = keyof typeof words;
