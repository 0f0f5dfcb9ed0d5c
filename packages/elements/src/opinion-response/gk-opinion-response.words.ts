import { dataWords } from '../parts/data/data.words.ts';

const own = {
  title: { zh: '舆情回应' },
  empty: { zh: '暂无舆情回应' },
};
/** Texts of the answers before there is anything to show; gk-opinion-response.words.en.ts has all. */
export const words: typeof dataWords & typeof own = { ...dataWords, ...own };

/** Texts of what is shown. */
export const panelWords = {
  dept: { zh: '回应单位' },
  source: { zh: '来源' },
  detected: { zh: '舆情发现' },
  occurred: { zh: '事件发生' },
  noReleases: { zh: '尚无信息发布' },
  release: { zh: '信息发布' },
  correction: { zh: '更正与辟谣' },
  clock: { zh: '自{from}（{at}）起' },
  aim: { zh: '3 小时内发布权威信息' },
  limit: { zh: '5 小时内发布权威信息' },
  limitMissed: { zh: '超过 5 小时发布权威信息' },
  conference: { zh: '24 小时内举行新闻发布会' },
  conferenceMissed: { zh: '超过 24 小时举行新闻发布会' },
  previous: { zh: '上一页' },
  next: { zh: '下一页' },
  pages: { zh: '翻页' },
  range: { zh: '第 {from}–{to} 条，共 {count} 条' },
  unfilled: { zh: '“{column}”有 {count} 条未填写' },
  noCorrection: { zh: '“{title}”是不实信息，缺少更正链接 correction' },
};
export type OpinionWord = keyof typeof words | keyof typeof panelWords;
