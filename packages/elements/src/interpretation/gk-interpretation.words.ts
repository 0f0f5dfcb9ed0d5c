import { dataWords } from '../parts/data/data.words.ts';

const own = {
  title: { zh: '政策解读' },
  ofDocument: { zh: '本文解读的政策文件' },
  others: { zh: '同一文件的其他解读' },
  all: { zh: '该文件的解读' },
  forms: { zh: '解读形式' },
  dept: { zh: '解读单位' },
  person: { zh: '解读人' },
  first: { zh: '第一解读人' },
  documentOn: { zh: '文件发布' },
  publishedOn: { zh: '解读发布' },
  sameDay: { zh: '发布当日解读（≤ {limit} 个工作日）' },
  inTime: { zh: '发布后 {days} 个工作日解读（≤ {limit}）' },
  late: { zh: '发布后 {days} 个工作日解读（超过 {limit} 个工作日）' },
  untouched: { zh: '未涉及' },
  readText: { zh: '查看内容' },
  readAll: { zh: '阅读全文' },
  empty: { zh: '暂无解读' },
  unfilled: { zh: '“{column}”有 {count} 处未填写' },
  noAlt: { zh: '图解“{title}”缺少替代文字 alt 或数据表 tableUrl' },
  noCaptions: { zh: '“{title}”缺少字幕 captionsUrl 或文字稿 transcript' },
};
/** Texts of the interpretation panel; gk-interpretation.words.en.ts has the same keys. */
export const words: typeof dataWords & typeof own = { ...dataWords, ...own };
export type InterpretationWord = keyof typeof words;
