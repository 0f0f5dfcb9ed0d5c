/** Texts of what is loaded on demand. */
export const askingWords = {
  title: { zh: '网站纠错' },
  open: { zh: '本页有误？告诉我们' },
  received: { zh: '已收到，编号 {ref}，谢谢您' },
  another: { zh: '再报一处' },
  hotline: { zh: '办事咨询、投诉请拨打' },
};
export type AskingWord = keyof typeof askingWords;
