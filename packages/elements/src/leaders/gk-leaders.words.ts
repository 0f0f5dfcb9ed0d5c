import { dataWords } from '../parts/data/data.words.ts';
import type { panelWords } from './panel.words.ts';

const own = {
  title: { zh: '领导分工' },
  empty: { zh: '尚未公布领导信息' },
};
/** Texts of the leaders' list before it has anything to show; gk-leaders.words.en.ts has all. */
export const words: typeof dataWords & typeof own = { ...dataWords, ...own };

export type LeadersWord = keyof typeof words | keyof typeof panelWords;
