import {
  clockStarts,
  contactOrgans,
  dispositions,
  opinionKinds,
  opinionScopes,
  opinionSourceKinds,
  releaseKinds,
  severities,
  speakerPosts,
  transferTargets,
  watchWays,
  type Words,
} from '@gongkai/model';
import type { Field } from '../../desk/fields.ts';

/** Departments to choose from: code → name. */
export type Choices = Readonly<Record<string, Words>>;

export const enterFields: readonly Field[] = [
  {
    name: 'title',
    label: { zh: '舆情标题', en: 'Title' },
    kind: 'text',
    needed: true,
    hint: {
      zh: '发布回应后公众可见，不写个人姓名',
      en: 'Shown to the public with the first answer; name no private person',
    },
  },
  { name: 'kind', label: { zh: '舆情类别', en: 'Kind' }, kind: 'choice', options: opinionKinds, needed: true },
  { name: 'severity', label: { zh: '重要程度', en: 'Weight' }, kind: 'choice', options: severities, needed: true },
  {
    name: 'detectedAt',
    label: { zh: '舆情发现时间', en: 'Discovered at' },
    kind: 'moment',
    needed: true,
    hint: {
      zh: '3 小时、5 小时、24 小时默认从此起算',
      en: 'The 3, 5 and 24 hours count from here unless set otherwise',
    },
  },
  { name: 'occurredAt', label: { zh: '事件发生时间', en: 'Occurred at' }, kind: 'moment' },
  {
    name: 'clockStart',
    label: { zh: '时限起算点', en: 'Clocks count from' },
    kind: 'choice',
    options: clockStarts,
    hint: { zh: '不选即为舆情发现', en: 'Discovery unless chosen' },
  },
  { name: 'source', label: { zh: '来源', en: 'Source' }, kind: 'text', needed: true },
  { name: 'sourceUrl', label: { zh: '原帖网址', en: 'Address of the source' }, kind: 'url' },
  {
    name: 'summary',
    label: { zh: '舆情摘要（仅供内部）', en: 'Summary (internal)' },
    kind: 'long',
    needed: true,
    most: 2000,
  },
];

export const triageFields = (departments: Choices): readonly Field[] => [
  {
    name: 'disposition',
    label: { zh: '处置方式', en: 'Disposition' },
    kind: 'choice',
    options: dispositions,
    needed: true,
  },
  { name: 'severity', label: { zh: '重要程度', en: 'Weight' }, kind: 'choice', options: severities, needed: true },
  {
    name: 'scope',
    label: { zh: '涉及范围', en: 'Whom it touches' },
    kind: 'choice',
    options: opinionScopes,
    needed: true,
  },
  {
    name: 'lead',
    label: { zh: '回应（牵头）单位', en: 'Answers or leads' },
    kind: 'choice',
    options: departments,
    needed: true,
  },
  {
    name: 'parties',
    label: { zh: '共同回应单位', en: 'Answers together with' },
    kind: 'choices',
    options: departments,
    hint: {
      zh: '涉及多个部门的，回应须经每个部门同意',
      en: 'Where several are touched each of them approves the text',
    },
  },
  {
    name: 'named',
    label: { zh: '由市政府办公室指定牵头单位', en: 'The city office names the lead' },
    kind: 'yes',
  },
  { name: 'reason', label: { zh: '指定的理由', en: 'Why it is named' }, kind: 'text' },
];

export const reportFields: readonly Field[] = [
  { name: 'at', label: { zh: '报告时间', en: 'Told at' }, kind: 'moment', needed: true },
  {
    name: 'how',
    label: { zh: '报告方式', en: 'How' },
    kind: 'text',
    needed: true,
    hint: { zh: '如：电话报市委值班室，专报第 12 期', en: 'By telephone, by written report no. 12' },
  },
];

export const draftFields: readonly Field[] = [
  { name: 'title', label: { zh: '回应标题', en: 'Title of the answer' }, kind: 'text', needed: true },
  { name: 'text', label: { zh: '回应口径', en: 'Text of the answer' }, kind: 'long', needed: true },
];

export const approveFields = (missing: Choices, isOffice: boolean): readonly Field[] =>
  isOffice
    ? [
        {
          name: 'department',
          label: { zh: '代记同意的单位', en: 'For which department' },
          kind: 'choice',
          options: missing,
          needed: true,
        },
        {
          name: 'reason',
          label: { zh: '何人何时以何方式同意', en: 'Who agreed, when and how' },
          kind: 'text',
          needed: true,
        },
      ]
    : [];

export const releaseFields: readonly Field[] = [
  {
    name: 'kind',
    label: { zh: '发布类型', en: 'Kind of release' },
    kind: 'choice',
    options: releaseKinds,
    needed: true,
  },
  { name: 'at', label: { zh: '发布时间', en: 'Released at' }, kind: 'moment', needed: true },
  {
    name: 'title',
    label: { zh: '标题', en: 'Title' },
    kind: 'text',
    hint: { zh: '不填即为回应标题', en: 'The answer’s title if left out' },
  },
  {
    name: 'url',
    label: { zh: '发布网址', en: 'Address' },
    kind: 'url',
    hint: { zh: '新闻发布会可不填', en: 'May be left out for a press conference' },
  },
  {
    name: 'speakerPost',
    label: { zh: '发声人', en: 'Who speaks' },
    kind: 'choice',
    options: speakerPosts,
    needed: true,
  },
  { name: 'speaker', label: { zh: '发声人姓名', en: 'Name' }, kind: 'text' },
];

export const transferFields: readonly Field[] = [
  { name: 'target', label: { zh: '移交给', en: 'Handed to' }, kind: 'choice', options: transferTargets, needed: true },
  { name: 'at', label: { zh: '移交时间', en: 'At' }, kind: 'moment', needed: true },
  { name: 'ref', label: { zh: '移交文号或编号', en: 'Reference' }, kind: 'text', needed: true },
  { name: 'note', label: { zh: '线索情况', en: 'What was handed over' }, kind: 'text' },
];

export const reopenFields: readonly Field[] = [
  { name: 'reason', label: { zh: '理由', en: 'Reason' }, kind: 'text', needed: true },
];

export const sourceFields: readonly Field[] = [
  { name: 'name', label: { zh: '名称', en: 'Name' }, kind: 'text', needed: true },
  { name: 'kind', label: { zh: '类别', en: 'Kind' }, kind: 'choice', options: opinionSourceKinds, needed: true },
  { name: 'url', label: { zh: '网址', en: 'Address' }, kind: 'url' },
  { name: 'way', label: { zh: '监测方式', en: 'Watched by' }, kind: 'choice', options: watchWays, needed: true },
  { name: 'aroundClock', label: { zh: '24 小时监测', en: 'Day and night' }, kind: 'yes' },
];

export const contactFields: readonly Field[] = [
  { name: 'organ', label: { zh: '单位', en: 'Organ' }, kind: 'choice', options: contactOrgans, needed: true },
  { name: 'post', label: { zh: '岗位', en: 'Post' }, kind: 'text', needed: true },
  { name: 'name', label: { zh: '姓名', en: 'Name' }, kind: 'text', needed: true, most: 40 },
  { name: 'phone', label: { zh: '电话', en: 'Telephone' }, kind: 'text', needed: true, most: 40 },
  { name: 'aroundClock', label: { zh: '24 小时可联系', en: 'Day and night' }, kind: 'yes' },
];
