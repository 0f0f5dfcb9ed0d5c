import type { Words } from '@gongkai/model';
import type { Field } from '../../desk/fields.ts';

const field = (name: string, kind: Field['kind'], label: Words, more: Partial<Field> = {}): Field => ({
  name,
  kind,
  label,
  ...more,
});
const must = { needed: true } as const;

export const bodyNames: Readonly<Record<'leading-group' | 'unit', Words>> = {
  'leading-group': { zh: '政务公开领导小组', en: 'Leading group' },
  unit: { zh: '政务公开工作机构', en: 'Responsible unit' },
};
export const planNames: Readonly<Record<'task-book' | 'road-map' | 'timetable', Words>> = {
  'task-book': { zh: '任务书', en: 'Task book' },
  'road-map': { zh: '路线图', en: 'Road map' },
  timetable: { zh: '时间表', en: 'Timetable' },
};
export const trainingNames: Readonly<Record<'training' | 'seminar', Words>> = {
  training: { zh: '培训', en: 'Training' },
  seminar: { zh: '研讨', en: 'Seminar' },
};
export const taskNames: Readonly<Record<'assigned' | 'reported' | 'closed', Words>> = {
  assigned: { zh: '办理中', en: 'Under way' },
  reported: { zh: '已报送', en: 'Reported' },
  closed: { zh: '已办结', en: 'Closed' },
};
export const audienceNames: Readonly<Record<string, Words>> = {
  leaders: { zh: '领导干部', en: 'Leaders' },
  'newly-appointed': { zh: '新录用公务员', en: 'Newly appointed' },
  openness: { zh: '政务公开工作人员', en: 'Who works on openness' },
  all: { zh: '全体工作人员', en: 'All staff' },
};

export const leaderFields: readonly Field[] = [
  field('name', 'text', { zh: '姓名', en: 'Name' }, { ...must, most: 40 }),
  field('post', 'text', { zh: '职务', en: 'Post' }, must),
  field('order', 'count', { zh: '排序', en: 'Place' }, { ...must, most: 99 }),
  field(
    'division',
    'long',
    { zh: '工作分工', en: 'Division of work' },
    {
      ...must,
      hint: { zh: '每行一条，向社会公布', en: 'One a line; it is published' },
    },
  ),
  field('isHead', 'yes', { zh: '主要负责人', en: 'Head' }),
  field('openness', 'yes', { zh: '分管政务公开', en: 'In charge of openness' }),
  field('cv', 'long', { zh: '简历', en: 'Short life' }),
  field('fromOn', 'day', { zh: '任职日期', en: 'Since' }, must),
];
/** What of a leader can change while they stay. */
export const divisionFields: readonly Field[] = leaderFields.filter(
  ({ name }) => !['name', 'isHead', 'fromOn'].includes(name),
);
export const endFields: readonly Field[] = [
  field('toOn', 'day', { zh: '日期', en: 'On' }, must),
  field('reason', 'text', { zh: '理由', en: 'Reason' }, must),
];
export const bodyFields: readonly Field[] = [
  field('kind', 'choice', { zh: '类别', en: 'Kind' }, { ...must, options: bodyNames }),
  field('name', 'text', { zh: '名称', en: 'Name' }, must),
  field('decision', 'text', { zh: '设立文件（文号）', en: 'Set up by (document)' }, must),
  field('decidedOn', 'day', { zh: '设立日期', en: 'Set up on' }, must),
  field('members', 'long', { zh: '组成人员（每行一人或一个职务）', en: 'Members, one a line' }),
  field('phone', 'text', { zh: '电话', en: 'Phone' }),
  field('place', 'text', { zh: '地址', en: 'Address' }),
];
export const postFields: readonly Field[] = [
  field('title', 'text', { zh: '岗位名称', en: 'Post' }, must),
  field('person', 'text', { zh: '人员', en: 'Who holds it' }, { ...must, most: 40 }),
  field('fullTime', 'yes', { zh: '专职', en: 'Full time' }),
  field('inPost', 'yes', { zh: '在编', en: 'On the establishment' }),
  field('phone', 'text', { zh: '电话', en: 'Phone' }),
  field('fromOn', 'day', { zh: '到岗日期', en: 'Since' }, must),
];
const leader = (leaders: Readonly<Record<string, Words>>, label: Words): Field =>
  field('leader', 'choice', label, { ...must, options: leaders });
export const heardFields = (heads: Readonly<Record<string, Words>>): readonly Field[] => [
  field('on', 'day', { zh: '会议日期', en: 'Meeting on' }, must),
  field('meeting', 'text', { zh: '会议名称', en: 'Meeting' }, must),
  leader(heads, { zh: '听取汇报的主要负责人', en: 'Head who heard it' }),
  field('topic', 'text', { zh: '汇报内容', en: 'What was reported' }, must),
  field('decided', 'long', { zh: '会议要求', en: 'What was decided' }),
];
export const planFields = (deputies: Readonly<Record<string, Words>>): readonly Field[] => [
  field('year', 'count', { zh: '年度', en: 'Year' }, { ...must, most: 2100 }),
  field('kind', 'choice', { zh: '类别', en: 'Kind' }, { ...must, options: planNames }),
  field('title', 'text', { zh: '名称', en: 'Title' }, must),
  leader(deputies, { zh: '签定的分管负责人', en: 'Signed by' }),
  field('signedOn', 'day', { zh: '签定日期', en: 'Signed on' }, must),
  field('url', 'url', { zh: '网址（不上传文件时填写）', en: 'Address, where no file is uploaded' }),
];
export const pointFields: readonly Field[] = [
  field('year', 'count', { zh: '年度', en: 'Year' }, { ...must, most: 2100 }),
  field('number', 'count', { zh: '序号', en: 'Number' }, { ...must, most: 200 }),
  field('title', 'text', { zh: '工作重点', en: 'Key point' }, must),
  field('text', 'long', { zh: '要求', en: 'What it asks' }, must),
  field('basis', 'text', { zh: '依据文件', en: 'By which document' }, must),
];
export const taskFields = (departments: Readonly<Record<string, Words>>): readonly Field[] => [
  field('department', 'choice', { zh: '责任单位', en: 'Department' }, { ...must, options: departments }),
  field('task', 'long', { zh: '分解任务', en: 'Its part' }, must),
  field('dueOn', 'day', { zh: '完成期限', en: 'Due on' }, must),
];
export const reportFields: readonly Field[] = [
  field('result', 'long', { zh: '完成情况', en: 'What came of it' }, must),
  field('doneOn', 'day', { zh: '完成日期', en: 'Done on' }, must),
  field('url', 'url', { zh: '佐证网址', en: 'Where it can be seen' }),
];
export const reasonFields: readonly Field[] = [field('reason', 'long', { zh: '理由', en: 'Reason' }, must)];
export const moveFields: readonly Field[] = [
  field('dueOn', 'day', { zh: '完成期限', en: 'Due on' }, must),
  ...reasonFields,
];
export const trainingFields: readonly Field[] = [
  field('year', 'count', { zh: '年度', en: 'Year' }, { ...must, most: 2100 }),
  field('kind', 'choice', { zh: '类别', en: 'Kind' }, { ...must, options: trainingNames }),
  field('title', 'text', { zh: '名称', en: 'Title' }, must),
  field('audience', 'choices', { zh: '对象', en: 'For whom' }, { ...must, options: audienceNames }),
  field('plannedOn', 'day', { zh: '计划日期', en: 'Planned for' }, must),
];
export const sessionFields: readonly Field[] = [
  field('on', 'day', { zh: '举办日期', en: 'Held on' }, must),
  field('hours', 'count', { zh: '学时', en: 'Hours' }, { ...must, most: 80 }),
  field('place', 'text', { zh: '地点', en: 'Place' }, must),
  field('speaker', 'text', { zh: '授课人', en: 'Speaker' }, must),
];
export const signInFields: readonly Field[] = [
  field(
    'names',
    'long',
    { zh: '签到名单', en: 'Who signed in' },
    {
      ...must,
      hint: { zh: '每行一人：姓名|职务', en: 'One person a line: name|post' },
    },
  ),
];
