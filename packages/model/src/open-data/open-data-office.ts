import type { Words } from '../words.ts';

/** Fields that are opened first (三（四）: 城市治理、民生保障、公共服务、市场监管), and others. */
export const datasetThemes = {
  governance: { zh: '城市治理', en: 'City governance' },
  livelihood: { zh: '民生保障', en: 'Livelihood' },
  service: { zh: '公共服务', en: 'Public services' },
  market: { zh: '市场监管', en: 'Market supervision' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Readonly<Record<string, Words>>;
export type DatasetTheme = keyof typeof datasetThemes;

export const datasetLicences = {
  free: { zh: '免费开放，不限用途', en: 'Free for any use' },
  attribution: { zh: '免费开放，使用时注明来源', en: 'Free for any use, source to be named' },
} as const satisfies Readonly<Record<string, Words>>;
export type DatasetLicence = keyof typeof datasetLicences;

/** How often a dataset is brought up to date. */
export const datasetFrequencies = {
  daily: { zh: '每日', en: 'Daily' },
  weekly: { zh: '每周', en: 'Weekly' },
  monthly: { zh: '每月', en: 'Monthly' },
  quarterly: { zh: '每季度', en: 'Quarterly' },
  yearly: { zh: '每年', en: 'Yearly' },
  once: { zh: '不更新', en: 'Not updated' },
} as const satisfies Readonly<Record<string, Words>>;
export type DatasetFrequency = keyof typeof datasetFrequencies;

/** Most days between two versions; undefined for what is not updated. */
export const frequencyDays: Readonly<Record<DatasetFrequency, number | undefined>> = {
  daily: 1,
  weekly: 7,
  monthly: 31,
  quarterly: 92,
  yearly: 366,
  once: undefined,
};

/** What a column of the dictionary holds. */
export const columnTypes = {
  text: { zh: '文本', en: 'text' },
  integer: { zh: '整数', en: 'integer' },
  number: { zh: '数值', en: 'number' },
  date: { zh: '日期', en: 'date' },
} as const satisfies Readonly<Record<string, Words>>;
export type ColumnType = keyof typeof columnTypes;

/** How an information resource is shared with other departments (政务信息资源共享管理暂行办法 第九条). */
export const sharingKinds = {
  unconditional: { zh: '无条件共享', en: 'Shared without condition' },
  conditional: { zh: '有条件共享', en: 'Shared on conditions' },
  none: { zh: '不予共享', en: 'Not shared' },
} as const satisfies Readonly<Record<string, Words>>;
export type SharingKind = keyof typeof sharingKinds;

export const applicationKinds = {
  app: { zh: '应用', en: 'Application' },
  forum: { zh: '论坛', en: 'Forum' },
  contest: { zh: '竞赛', en: 'Contest' },
} as const satisfies Readonly<Record<string, Words>>;
export type ApplicationKind = keyof typeof applicationKinds;

/** Steps towards the exchange platforms, each with the day the policy sets (三（四）). */
export const exchangeSteps = {
  integrate: { zh: '部门系统整合、数据接入共享交换平台', en: 'Systems integrated, data on the exchange platform' },
  connect: { zh: '市平台与上级平台对接', en: 'The city’s platform connected to the one above' },
} as const satisfies Readonly<Record<string, Words>>;
export type ExchangeStep = keyof typeof exchangeSteps;
