import { tableWords } from '../parts/list/table.words.ts';

const own = {
  table: { zh: '公开目录' },
  apply: { zh: '申请公开' },
  applyFor: { zh: '申请公开 {name}' },
  empty: { zh: '尚未公布公开事项' },
};
/** Texts of the catalogue; gk-catalogue.words.en.ts has the same keys. */
export const words: typeof tableWords & typeof own = { ...tableWords, ...own };
export type CatalogueWord = keyof typeof words;
