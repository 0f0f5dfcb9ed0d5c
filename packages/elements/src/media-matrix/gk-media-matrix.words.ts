import { dataWords } from '../parts/data/data.words.ts';
import type { panelWords } from './panel.words.ts';

const own = {
  title: { zh: '政务新媒体' },
  empty: { zh: '尚未公布政务新媒体账号' },
};
/** Texts of the accounts before there is anything to show; gk-media-matrix.words.en.ts has all. */
export const words: typeof dataWords & typeof own = { ...dataWords, ...own };

export type MediaWord = keyof typeof words | keyof typeof panelWords;
