import { listWords } from './list.words.ts';

const own = {
  details: { zh: '详情：{name}' },
  cancelled: { zh: '已取消' },
  untouched: { zh: '此表结构不规则，未启用搜索与筛选' },
  wrongFile: { zh: '应为 {expected}，实为 {found}' },
  editors: { zh: '编辑提示' },
  noSource: { zh: '没有数据：请设置 src 或放入表格' },
};
/** Texts of every table of items; table.words.en.ts has the same keys. */
export const tableWords: typeof listWords & typeof own = { ...listWords, ...own };
/** `table` is what the element calls its rows, `empty` that there are none: each has its own. */
export type TableWord = keyof typeof tableWords | 'table' | 'empty';
