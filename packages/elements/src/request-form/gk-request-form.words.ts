import { formWords, type FormWord } from '../parts/form/form.words.ts';
import type { EditorsWord } from './editors.words.ts';
import type { PaperWord } from './papers.words.ts';

const own = {
  title: { zh: '政府信息公开申请' },
  guide: { zh: '依申请公开指南' },
  help: { zh: '阅读或书写有困难？请来电，由工作人员帮您填写：' },
  about: { zh: '所申请的信息与公开目录事项 {code} 有关' },
  check: { zh: '下一步：核对' },
};
export type OwnRequestWord = keyof typeof own | PaperWord | EditorsWord;
export type RequestWord = FormWord | OwnRequestWord;

/** Texts of the first screen; gk-request-form.words.en.ts has all keys. The others come with what says them. */
export const words: Readonly<Record<RequestWord, { readonly zh: string }>> = { ...formWords, ...own } as never;
