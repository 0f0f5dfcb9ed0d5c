import { tableWords } from '../parts/list/table.words.ts';

const own = {
  table: { zh: '权责清单' },
  empty: { zh: '尚未公布清单事项' },
  noGuide: { zh: '未公布办事指南' },
  guideOf: { zh: '办事指南 {name}' },
  share: { zh: '网上办 {percent} %（{online}/{all}）' },
  shareFormula: {
    zh: '可全程网办或网上办的审批服务事项 ÷ 全部审批服务事项。审批服务事项为依申请办理的许可、给付、确认、奖励、裁决；处罚、强制、征收、检查、其他类和已取消的事项不计入。',
  },
};
/** Texts of the list; gk-power-list.words.en.ts has the same keys. */
export const words: typeof tableWords & typeof own = { ...tableWords, ...own };
export type PowerListWord = keyof typeof words;
