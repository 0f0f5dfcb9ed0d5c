import { formWords } from '../parts/form/form.words.ts';

const own = {
  title: { zh: '发表意见' },
  closedOn: { zh: '征集已于 {day} 结束' },
  closed: { zh: '征集已结束' },
  feedback: { zh: '查看采纳情况反馈' },
  insist: { zh: '本机时钟不准，仍要填写' },
  keptText: { zh: '征集已结束，未能收下。您写的文字都还在，可另存为文件，或以其他方式反映' },
  received: { zh: '意见已收到，编号 {ref}' },
  review: { zh: '审核后显示。请记下编号，可凭编号查询审核情况与答复' },
  another: { zh: '再写一条' },
};
/** Texts of the comment box; gk-comment-box.words.en.ts has the same keys. */
export const words: typeof formWords & typeof own = { ...formWords, ...own };
export type CommentWord = keyof typeof words;
