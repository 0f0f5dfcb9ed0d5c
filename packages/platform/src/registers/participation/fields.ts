import { activityKinds, type Words } from '@gongkai/model';
import type { Field } from '../../desk/fields.ts';

const field = (name: string, kind: Field['kind'], label: Words, more: Partial<Field> = {}): Field => ({
  name,
  kind,
  label,
  ...more,
});
const must = { needed: true } as const;

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
/** Ways in which the public takes part in a major decision (JY-122). */
export const ways: Readonly<Record<string, Words>> = {
  opinions: { zh: '征求意见', en: 'Asking for opinions' },
  hearing: { zh: '听证座谈', en: 'Hearings and talks' },
  consulting: { zh: '咨询协商', en: 'Advice and consultation' },
  attending: { zh: '列席会议', en: 'Attending meetings' },
  briefing: { zh: '媒体吹风', en: 'Media briefings' },
};
/** Where a hearing is announced (JY-123). */
export const channels: Readonly<Record<string, Words>> = {
  press: { zh: '主流媒体', en: 'Mainstream media' },
  website: { zh: '政府网站', en: 'Government website' },
  forum: { zh: '活跃论坛', en: 'Active forums' },
  'new-media': { zh: '政务新媒体', en: 'Official new media' },
};
/** Who sits in on a meeting (JY-032). */
export const categories: Readonly<Record<string, Words>> = {
  stakeholder: { zh: '利益相关方', en: 'Those concerned' },
  public: { zh: '公众代表', en: 'The public' },
  entrepreneur: { zh: '企业家代表', en: 'Entrepreneurs' },
  expert: { zh: '专家', en: 'Experts' },
  media: { zh: '媒体', en: 'Media' },
};
/** Who looks at how policies are carried out (JY-124). */
export const evaluators: Readonly<Record<string, Words>> = {
  deputies: { zh: '人大代表', en: 'Deputies of the people’s congress' },
  cppcc: { zh: '政协委员', en: 'Members of the consultative conference' },
  parties: { zh: '民主党派', en: 'Democratic parties' },
  organisations: { zh: '人民团体', en: 'People’s organisations' },
  public: { zh: '社会公众', en: 'The public' },
  media: { zh: '新闻媒体', en: 'Media' },
  'third-party': { zh: '第三方评估', en: 'A third party' },
};

export const activityFields: readonly Field[] = [
  field('kind', 'choice', { zh: '类别', en: 'Kind' }, { ...must, options: activityKinds }),
  field('title', 'text', { zh: '名称', en: 'Title' }, must),
  field('scope', 'choice', { zh: '参与事项范围', en: 'What it is about' }, { ...must, options: scopes }),
  field('ways', 'choices', { zh: '重大决策参与方式', en: 'Way of taking part in a decision' }, { options: ways }),
  field('startsAt', 'moment', { zh: '开始时间', en: 'Begins' }, must),
  field('endsAt', 'moment', { zh: '结束时间', en: 'Ends' }),
  field('place', 'text', { zh: '地点', en: 'Place' }, must),
  field('summary', 'long', { zh: '内容', en: 'What it is' }, must),
  field(
    'channels',
    'choices',
    { zh: '公告渠道', en: 'Announced in' },
    {
      options: channels,
      hint: {
        zh: '听证会至少一项，并在举行日之前公告',
        en: 'A hearing needs one, and its announcement before the day',
      },
    },
  ),
  field('signupUrl', 'url', { zh: '报名网址', en: 'Sign up at' }),
  field('signupUntil', 'day', { zh: '报名截止', en: 'Sign up until' }),
  field('seats', 'count', { zh: '名额', en: 'Seats' }, { most: 100_000 }),
  field('liveUrl', 'url', { zh: '直播网址', en: 'Live at' }),
];
export const heldFields: readonly Field[] = [
  field('attended', 'count', { zh: '参加人数', en: 'How many came' }, { ...must, most: 1_000_000 }),
];
export const reportFields: readonly Field[] = [
  field(
    'reportText',
    'long',
    { zh: '情况（公开）', en: 'What happened (published)' },
    {
      hint: { zh: '文字或网址至少填一项', en: 'Its text, or its address' },
    },
  ),
  field('reportUrl', 'url', { zh: '实录或报道网址', en: 'Minutes or report at' }),
  field('liveUrl', 'url', { zh: '录像网址', en: 'Recording at' }),
];
export const reasonFields: readonly Field[] = [field('reason', 'text', { zh: '理由', en: 'Reason' }, must)];
export const attendeeFields: readonly Field[] = [
  field('category', 'choice', { zh: '类别', en: 'Who' }, { ...must, options: categories }),
  field('count', 'count', { zh: '人数', en: 'How many' }, { ...must, most: 10_000 }),
  field('origin', 'text', { zh: '来自（单位、社区，不填姓名）', en: 'From where (no names)' }, must),
];
export const evaluationFields: readonly Field[] = [
  field('kind', 'choice', { zh: '监督（评估）主体', en: 'Who looked' }, { ...must, options: evaluators }),
  field('policy', 'text', { zh: '政策措施', en: 'Policy' }, must),
  field('evaluator', 'text', { zh: '组织或机构名称', en: 'Name of the body' }, must),
  field('on', 'day', { zh: '日期', en: 'On' }, must),
  field('result', 'long', { zh: '结论与整改', en: 'What was found and mended' }, must),
  field('url', 'url', { zh: '报告网址', en: 'Report at' }),
];
