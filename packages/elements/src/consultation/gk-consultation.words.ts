import { dataWords } from '../parts/data/data.words.ts';

const own = {
  title: { zh: '意见征集' },
  empty: { zh: '目前没有意见征集' },
  state: { zh: '状态' },
  period: { zh: '征集时间' },
  fromTo: { zh: '{from} 至 {to}（共 {days} 天）' },
  opens: { zh: '将于 {day} 开始，届时可在此发表意见' },
  left: { zh: '还剩 {days} 天，最后一天 24 时截止' },
  waiting: { zh: '已截止 {days} 天，意见正在整理研究，待反馈' },
  shortTerm: { zh: '期限不足 30 日的理由' },
  by: { zh: '起草单位' },
  draft: { zh: '征求意见稿' },
  explanation: { zh: '起草说明' },
  basis: { zh: '起草依据' },
  ways: { zh: '参与方式' },
  read: { zh: '查看全文：{title}' },
  readExplanation: { zh: '查看起草说明' },
  unpublished: { zh: '未公布' },
  noDraft: { zh: '未填写征求意见稿地址 draftUrl，也未放入 slot="draft"' },
  noBasis: { zh: '未填写依据 basis' },
  noneCame: { zh: '征集期内（{from} 至 {to}）没有收到意见' },
};
/** Texts of the consultation; gk-consultation.words.en.ts has the same keys. */
export const words: typeof dataWords & typeof own = { ...dataWords, ...own };
export type ConsultationWord = keyof typeof words;
