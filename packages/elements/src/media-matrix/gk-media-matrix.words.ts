import { dataWords } from '../parts/data/data.words.ts';

const own = {
  title: { zh: '政务新媒体' },
  main: { zh: '主账号' },
  find: { zh: '在{platform}中搜索账号名称' },
  other: { zh: '其他平台' },
  qr: { zh: '“{name}”二维码' },
  empty: { zh: '尚未公布政务新媒体账号' },
  dead: { zh: '“{name}”没有可用的链接，请核对 url 或停用该账号' },
  noMain: { zh: '没有标出主账号（main）' },
};
/** Texts of the media accounts; gk-media-matrix.words.en.ts has the same keys. */
export const words: typeof dataWords & typeof own = { ...dataWords, ...own };
export type MediaWord = keyof typeof words;
