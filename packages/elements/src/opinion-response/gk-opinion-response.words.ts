import { dataWords } from '../parts/data/data.words.ts';
import type { panelWords } from './panel.words.ts';

const own = {
  title: { zh: '舆情回应' },
  empty: { zh: '暂无舆情回应' },
};
/** Texts of the answers before there is anything to show; gk-opinion-response.words.en.ts has all. */
export const words: typeof dataWords & typeof own = { ...dataWords, ...own };

export type OpinionWord = keyof typeof words | keyof typeof panelWords;
