import { formWords, type FormWord } from '../parts/form/form.words.ts';
import type { RoomWord } from './room.words.ts';

const own = {
  title: { zh: '申请办理进度查询' },
  number: { zh: '申请编号' },
  numberHint: { zh: '见收件回执，例如 MZJ-2026-0017' },
  code: { zh: '查询码' },
  codeHint: { zh: '与申请编号一起印在收件回执上' },
  look: { zh: '查询' },
  looking: { zh: '正在查询…' },
};
export type OwnStatusWord = keyof typeof own | RoomWord;
export type StatusWord = FormWord | OwnStatusWord;

/** Texts of the first screen; gk-request-status.words.en.ts has all keys. The others come with what says them. */
export const words: Readonly<Record<StatusWord, { readonly zh: string }>> = { ...formWords, ...own } as never;
