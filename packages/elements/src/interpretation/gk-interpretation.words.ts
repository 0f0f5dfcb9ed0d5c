import { dataWords } from '../parts/data/data.words.ts';
import type { panelWords } from './panel.words.ts';

const own = {
  title: { zh: '政策解读' },
  empty: { zh: '暂无解读' },
};
/** Texts of the panel before it has anything to show; gk-interpretation.words.en.ts has all. */
export const words: typeof dataWords & typeof own = { ...dataWords, ...own };

export type InterpretationWord = keyof typeof words | keyof typeof panelWords;
