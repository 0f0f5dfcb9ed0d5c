/** Texts for editors; gk-site-footer-marks.words.en.ts has the same keys. */
export const words = {
  editors: { zh: '编辑提示' },
  differs: { zh: '页面 SiteIDCode 为 {meta}，页脚网站标识码为 {footer}，请核对' },
};
export type FooterWord = keyof typeof words;
