import { listWords } from '../parts/list/list.words.ts';

const own = {
  table: { zh: '公开目录' },
  details: { zh: '详情：{name}' },
  cancelled: { zh: '已取消' },
  apply: { zh: '申请公开' },
  applyFor: { zh: '申请公开 {name}' },
  empty: { zh: '尚未公布公开事项' },
  untouched: { zh: '此表结构不规则，未启用搜索与筛选' },
  wrongFile: { zh: '应为 {expected}，实为 {found}' },
  editors: { zh: '编辑提示' },
  noSource: { zh: '没有数据：请设置 src 或放入表格' },
};
/** Texts of the catalogue; gk-catalogue.words.en.ts has the same keys. */
export const words: typeof listWords & typeof own = { ...listWords, ...own };
export type CatalogueWord = keyof typeof words;
