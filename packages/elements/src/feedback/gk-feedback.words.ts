import { formWords } from '../parts/form/form.words.ts';

const own = {
  title: { zh: '网站纠错' },
  open: { zh: '本页有误？告诉我们' },
  received: { zh: '已收到，编号 {ref}，谢谢您' },
  another: { zh: '再报一处' },
  hotline: { zh: '办事咨询、投诉请拨打' },
};
/** Texts of the feedback form; gk-feedback.words.en.ts has the same keys. */
export const words: typeof formWords & typeof own = { ...formWords, ...own };
export type FeedbackWord = keyof typeof words;
