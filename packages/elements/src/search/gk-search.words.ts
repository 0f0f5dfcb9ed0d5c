import { dataWords } from '../parts/data/data.words.ts';
import { listWords } from '../parts/list/list.words.ts';

const own = {
  results: { zh: '搜索结果' },
  hits: { zh: '找到 {count} 条' },
  near: { zh: '没有完全匹配，显示相近结果' },
  searching: { zh: '正在查找…' },
  inTexts: { zh: '也在正文中查找' },
  textsFailed: { zh: '部分正文未能读取，以下可能不全' },
  more: { zh: '更多结果' },
  nothing: { zh: '没有找到“{text}”' },
  next: { zh: '您还可以：' },
  otherWords: { zh: '换个说法，或减少几个字再试' },
  ownSearch: { zh: '用本站原有搜索查找“{text}”' },
  call: { zh: '拨打 {phone} 咨询' },
  request: { zh: '申请公开所需信息' },
  column: { zh: '栏目' },
  year: { zh: '年份' },
  kind: { zh: '类别' },
  failedIndex: { zh: '搜索暂时无法使用，按回车可用本站原有搜索' },
  noField: { zh: '没有搜索框：请在标签内放入原有的搜索表单' },
};
/** Texts of the search; gk-search.words.en.ts has the same keys. */
export const words: typeof listWords & typeof dataWords & typeof own = { ...listWords, ...dataWords, ...own };
export type SearchWord = keyof typeof words;
