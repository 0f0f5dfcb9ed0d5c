import { formWords } from '../parts/form/form.words.ts';
import type { RoomWord } from './room.words.ts';

const own = {
  title: { zh: '发表意见' },
  draftKept: { zh: '填写内容自动保存在本机 7 天，不含联系方式' },
};
/** Texts of the comment box before its room is loaded; gk-comment-box.words.en.ts has the keys of both. */
export const words: typeof formWords & typeof own = { ...formWords, ...own };
export type CommentWord = keyof typeof words | RoomWord;
