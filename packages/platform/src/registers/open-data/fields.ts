import {
  applicationKinds,
  datasetFrequencies,
  datasetLicences,
  datasetThemes,
  exchangeSteps,
  sharingKinds,
} from '@gongkai/model';
import type { Field } from '../../desk/fields.ts';

export const datasetFields: readonly Field[] = [
  {
    name: 'id',
    label: { zh: '编号', en: 'Id' },
    kind: 'text',
    needed: true,
    hint: {
      zh: '将成为永久网址 /data/编号.csv，如 mz-yanglao-2026',
      en: 'Stands in the permanent address /data/<id>.csv',
    },
  },
  { name: 'title', label: { zh: '名称', en: 'Title' }, kind: 'text', needed: true },
  { name: 'description', label: { zh: '说明', en: 'Description' }, kind: 'long', needed: true, most: 2000 },
  { name: 'theme', label: { zh: '主题', en: 'Theme' }, kind: 'choice', options: datasetThemes, needed: true },
  { name: 'licence', label: { zh: '开放许可', en: 'Licence' }, kind: 'choice', options: datasetLicences, needed: true },
  {
    name: 'frequency',
    label: { zh: '更新频率', en: 'Updated' },
    kind: 'choice',
    options: datasetFrequencies,
    needed: true,
  },
  { name: 'contact', label: { zh: '联系方式（岗位电话）', en: 'Contact (of the post)' }, kind: 'text', needed: true },
];

export const uploadFields: readonly Field[] = [
  {
    name: 'dictionary',
    label: { zh: '数据字典', en: 'Data dictionary' },
    kind: 'long',
    needed: true,
    hint: {
      zh: '每列一行：列名 | 类型（文本、整数、数值、日期） | 单位 | 含义',
      en: 'One line a column: column | type (text, integer, number, date) | unit | meaning',
    },
  },
];

export const withdrawFields: readonly Field[] = [
  { name: 'reason', label: { zh: '撤回理由', en: 'Why it is withdrawn' }, kind: 'text', needed: true },
];

export const resourceFields: readonly Field[] = [
  { name: 'code', label: { zh: '资源编码', en: 'Code' }, kind: 'text', needed: true, most: 60 },
  { name: 'name', label: { zh: '资源名称', en: 'Name' }, kind: 'text', needed: true },
  { name: 'summary', label: { zh: '信息项摘要', en: 'What it holds' }, kind: 'text', needed: true },
  { name: 'sharing', label: { zh: '共享属性', en: 'Sharing' }, kind: 'choice', options: sharingKinds, needed: true },
  {
    name: 'sharingNote',
    label: { zh: '共享条件或不予共享的依据', en: 'Conditions, or the law against it' },
    kind: 'text',
  },
  { name: 'open', label: { zh: '可向社会开放', en: 'May be opened to the public' }, kind: 'yes' },
  { name: 'dataset', label: { zh: '对应的开放数据集编号', en: 'Id of the open dataset' }, kind: 'text' },
];

export const applicationFields: readonly Field[] = [
  { name: 'kind', label: { zh: '类型', en: 'Kind' }, kind: 'choice', options: applicationKinds, needed: true },
  { name: 'title', label: { zh: '名称', en: 'Title' }, kind: 'text', needed: true },
  { name: 'description', label: { zh: '简介', en: 'What it does' }, kind: 'text', needed: true },
  { name: 'url', label: { zh: '网址', en: 'Address' }, kind: 'url' },
  { name: 'on', label: { zh: '上线（举办）日期', en: 'On' }, kind: 'day', needed: true },
];

export const milestoneFields: readonly Field[] = [
  { name: 'step', label: { zh: '事项', en: 'Step' }, kind: 'choice', options: exchangeSteps, needed: true },
  { name: 'system', label: { zh: '系统名称', en: 'System' }, kind: 'text', needed: true },
  {
    name: 'dueOn',
    label: { zh: '完成期限', en: 'Due on' },
    kind: 'day',
    hint: { zh: '不填即为文件规定的日期', en: 'The day the policy sets, if left out' },
  },
];

export const milestoneDoneFields: readonly Field[] = [
  { name: 'on', label: { zh: '完成日期', en: 'Done on' }, kind: 'day', needed: true },
];
