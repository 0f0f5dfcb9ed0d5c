import { formWords } from '../parts/form/form.words.ts';
import type { AskingWord } from './asking.words.ts';

const own = { title: { zh: '网站纠错' } };
/** Texts of the feedback form before it is loaded; gk-feedback.words.en.ts has the keys of all. */
export const words: typeof formWords & typeof own = { ...formWords, ...own };
export type FeedbackWord = keyof typeof words | AskingWord;
