import { dataWords } from '../parts/data/data.words.ts';

const own = {
  title: { zh: '政府信息公开工作年度报告' },
  none: { zh: '尚未公布年度报告' },
};
/** Texts at hand before a report is read; gk-annual-report.words.en.ts has the same keys. */
export const words: typeof dataWords & typeof own = { ...dataWords, ...own };
export type ReportWord = keyof typeof words;
