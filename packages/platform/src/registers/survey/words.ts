import type { Words } from '@gongkai/model';

/** What the pages of this register say. */
export const words = {
  title: { zh: '征集调查', en: 'Surveys' },
  none: { zh: '还没有调查', en: 'No survey yet' },
  name: { zh: '题目', en: 'Title' },
  department: { zh: '单位', en: 'Department' },
  state: { zh: '状态', en: 'State' },
  days: { zh: '期限', en: 'Open' },
  answers: { zh: '回答', en: 'Answers' },
  people: { zh: '{n} 人参与', en: '{n} people answered' },
  add: { zh: '拟写调查', en: 'Draft a survey' },
  change: { zh: '修改', en: 'Change' },
  open: { zh: '发布调查', en: 'Open it' },
  end: { zh: '提前结束', en: 'End it early' },
  publish: { zh: '公布结果', en: 'Publish the result' },
  result: { zh: '调查结果和采纳情况', en: 'What came of it' },
  option: { zh: '选项', en: 'Option' },
  count: { zh: '人数', en: 'People' },
  share: { zh: '比例', en: 'Share' },
  noAnswers: { zh: '还没有回答', en: 'No answers yet' },
  texts: { zh: '文字意见（最近 {n} 条，不公开）', en: 'Answers in words (latest {n}, not published)' },
  questions: { zh: '问题', en: 'Questions' },
  send: { zh: '提交回答', en: 'Send' },
  sent: { zh: '已收到您的回答，谢谢参与', en: 'Your answer has arrived, thank you' },
  privacy: {
    zh: '匿名参与，不收集身份信息。文字意见加密保存，不公开原文。',
    en: 'You answer without a name. Answers in words are kept encrypted and not published.',
  },
  until: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  counted: { zh: '统计', en: 'Counts' },
  waits: { zh: '调查已结束，结果公布后可在本页查看', en: 'It has closed; the result will stand here' },
  unpublished: {
    zh: '“{title}”已结束 30 天以上，没有公布结果',
    en: '“{title}” closed over 30 days ago without a result',
  },
} satisfies Record<string, Words>;

export const stages = {
  draft: { zh: '草稿', en: 'Draft' },
  announced: { zh: '未开始', en: 'Announced' },
  open: { zh: '进行中', en: 'Open' },
  closed: { zh: '已结束', en: 'Closed' },
  published: { zh: '已公布结果', en: 'Result published' },
} satisfies Record<string, Words>;

export const acts: Readonly<Record<string, Words>> = {
  draft: { zh: '拟写', en: 'drafted' },
  open: { zh: '发布', en: 'opened' },
  end: { zh: '提前结束', en: 'ended early' },
  publish: { zh: '公布结果', en: 'result published' },
};
