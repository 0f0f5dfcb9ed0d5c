import { adoptions, type Words } from '@gongkai/model';
import type { Field } from '../../desk/fields.ts';

const field = (name: string, kind: Field['kind'], label: Words, more: Partial<Field> = {}): Field => ({
  name,
  kind,
  label,
  ...more,
});
const must = { needed: true } as const;

/** Who decides on the draft (JY-030). */
export const meetings: Readonly<Record<string, Words>> = {
  government: { zh: '政府常务会议', en: 'Executive meeting of the government' },
  department: { zh: '部门办公会议', en: 'Department meeting' },
};

/** What the public takes part in: six of the city (JY-120), six of a town (JY-121). */
export const scopes: Readonly<Record<string, Words>> = {
  plan: { zh: '国民经济和社会发展规划', en: 'Economic and social development plan' },
  'annual-plan': { zh: '年度计划', en: 'Yearly plan' },
  'social-management': { zh: '社会管理事务', en: 'Social management' },
  'normative-document': { zh: '政府规范性文件', en: 'Normative document' },
  policy: { zh: '重要政策措施', en: 'Major policy' },
  project: { zh: '重大建设项目', en: 'Major construction project' },
  'town-planning': { zh: '城乡规划（镇级）', en: 'Urban and rural planning (town)' },
  governance: { zh: '城市治理（镇级）', en: 'City governance (town)' },
  market: { zh: '市场监管（镇级）', en: 'Market supervision (town)' },
  economy: { zh: '经济社会发展（镇级）', en: 'Economic and social development (town)' },
  livelihood: { zh: '重要民生事项（镇级）', en: 'Matters of livelihood (town)' },
  benefit: { zh: '惠民政策措施的执行落地（镇级）', en: 'How policies for the people are carried out (town)' },
};

/** Why a comment is not shown; what stands in its place for the author, and by number in the result. */
export const hideReasons: Readonly<Record<string, Words>> = {
  abuse: { zh: '含有侮辱、诽谤性内容', en: 'Insults or slander' },
  privacy: { zh: '含有他人个人信息', en: 'Others’ personal data' },
  'off-topic': { zh: '与征求意见的事项无关', en: 'Not about the draft' },
  advert: { zh: '广告或重复提交', en: 'Advertising, or sent several times' },
  unlawful: { zh: '含有法律法规禁止发布的内容', en: 'Content that law forbids to publish' },
  other: { zh: '其他', en: 'Other' },
};

export const consultationFields: readonly Field[] = [
  field('title', 'text', { zh: '标题', en: 'Title' }, must),
  field('meeting', 'choice', { zh: '决策会议', en: 'Who decides' }, { ...must, options: meetings }),
  field('scope', 'choice', { zh: '参与事项范围', en: 'What it is about' }, { ...must, options: scopes }),
  field('livelihood', 'yes', { zh: '涉及重大民生', en: 'A matter of people’s livelihood' }),
  field(
    'draftText',
    'long',
    { zh: '决策草案全文', en: 'Text of the draft' },
    { hint: { zh: '全文或网址至少填一项', en: 'Its text, or its address below' } },
  ),
  field('draftUrl', 'url', { zh: '决策草案网址', en: 'Address of the draft' }),
  field(
    'basis',
    'long',
    { zh: '决策依据', en: 'Basis' },
    { hint: { zh: '每行一项：文件名称|条款|网址（条款、网址可省略）', en: 'One a line: document|article|address' } },
  ),
  field(
    'explainText',
    'long',
    { zh: '起草说明', en: 'Explanation' },
    {
      hint: { zh: '说明或网址至少填一项', en: 'Its text, or its address below' },
    },
  ),
  field('explainUrl', 'url', { zh: '起草说明网址', en: 'Address of the explanation' }),
  field('opensOn', 'day', { zh: '开始日期', en: 'Opens on' }, must),
  field('closesOn', 'day', { zh: '截止日期（含当日）', en: 'Last day' }, must),
  field(
    'shortTermReason',
    'text',
    { zh: '期限少于 30 日的理由', en: 'Why the term is below 30 days' },
    {
      hint: {
        zh: '重大行政决策程序暂行条例第十五条；将随公告公布',
        en: 'Major Decisions Regulation, Art 15; published with the notice',
      },
    },
  ),
  field(
    'ways',
    'long',
    { zh: '其他参与方式', en: 'Other ways to take part' },
    { hint: { zh: '每行一项，如信函、电子邮件、电话、座谈会', en: 'One a line: post, mail, telephone, a meeting' } },
  ),
  field(
    'clauses',
    'long',
    { zh: '可逐条评论的条款', en: 'Articles one may write about' },
    {
      hint: { zh: '每行一条', en: 'One a line' },
    },
  ),
];
export const reasonFields: readonly Field[] = [field('reason', 'text', { zh: '理由', en: 'Reason' }, must)];
export const extendFields: readonly Field[] = [
  field('closesOn', 'day', { zh: '新的截止日期', en: 'New last day' }, must),
  ...reasonFields,
];
export const answerFields: readonly Field[] = [
  field('summary', 'text', { zh: '意见概括', en: 'What they say' }, must),
  field('concentrated', 'yes', { zh: '相对集中的意见', en: 'Many said so' }),
  field('adoption', 'choice', { zh: '采纳情况', en: 'Adoption' }, { ...must, options: adoptions }),
  field('response', 'long', { zh: '答复', en: 'Answer' }, must),
  field('reason', 'long', { zh: '不采纳或部分采纳的理由', en: 'Why it was not, or only partly, adopted' }),
];
