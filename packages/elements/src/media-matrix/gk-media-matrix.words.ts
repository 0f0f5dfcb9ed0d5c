import { dataWords } from '../parts/data/data.words.ts';

const own = {
  title: { zh: '政务新媒体' },
  empty: { zh: '尚未公布政务新媒体账号' },
};
/** Texts of the accounts before there is anything to show; gk-media-matrix.words.en.ts has all. */
export const words: typeof dataWords & typeof own = { ...dataWords, ...own };

/** Texts of what is shown. */
export const panelWords = {
  main: { zh: '主账号' },
  find: { zh: '在{platform}中搜索账号名称' },
  other: { zh: '其他平台' },
  qr: { zh: '“{name}”二维码' },
  dead: { zh: '“{name}”没有可用的链接，请核对 url 或停用该账号' },
  noMain: { zh: '没有标出主账号（main）' },
};
export type MediaWord = keyof typeof words | keyof typeof panelWords;
