import synonyms from '@gongkai/packs/columns/synonyms.json' with { type: 'json' };
import { levels, organKinds, type Locale, type Words } from '@gongkai/model';
import type { Field } from '../../desk/fields.ts';

/** Column classes by their standard names. */
export const columnClasses: Readonly<Record<string, Words>> = Object.fromEntries(
  synonyms.classes.map(({ class: key, names }) => [key, { zh: names[0] ?? key, en: key }]),
);

const units = {
  D: { zh: '天', en: 'days' },
  W: { zh: '周', en: 'weeks' },
  M: { zh: '个月', en: 'months' },
  Y: { zh: '年', en: 'years' },
} as const satisfies Readonly<Record<string, Words>>;

/** A cadence in words: `P14D` is 14 days. */
export function cadenceText(cadence: string, locale: Locale): string {
  const [, count = '', letter = ''] = /^P(\d+)([DWMY])$/.exec(cadence) ?? [];
  const unit = Object.entries(units).find(([key]) => key === letter)?.[1];
  return unit ? `${count} ${unit[locale]}` : '–';
}

/** What a site's file says. */
export const siteFields = (departments: Readonly<Record<string, Words>>): readonly Field[] => [
  { name: 'name', label: { zh: '网站名称', en: 'Name' }, kind: 'text', needed: true },
  { name: 'url', label: { zh: '首页网址', en: 'Address' }, kind: 'url', needed: true },
  {
    name: 'department',
    label: { zh: '主办单位', en: 'Run by' },
    kind: 'choice',
    options: departments,
    needed: true,
  },
  {
    name: 'organKind',
    label: { zh: '单位类别', en: 'Kind of organ' },
    kind: 'choice',
    options: organKinds,
    needed: true,
  },
  { name: 'level', label: { zh: '层级', en: 'Level' }, kind: 'choice', options: levels, needed: true },
  {
    name: 'idCode',
    label: { zh: '网站标识码', en: 'Site code' },
    kind: 'text',
    hint: { zh: '10 位数字，或 bm 加 8 位数字', en: 'Ten digits, or bm and eight' },
  },
  {
    name: 'hosts',
    label: { zh: '其他主机名', en: 'More host names' },
    kind: 'text',
    hint: { zh: '以空格分开', en: 'Separated by spaces' },
  },
  {
    name: 'serviceHosts',
    label: { zh: '政务服务网主机名', en: 'Host names of the service net' },
    kind: 'text',
    hint: { zh: '以空格分开', en: 'Separated by spaces' },
  },
  { name: 'noServices', label: { zh: '没有对外办事服务', en: 'It has no outward services' }, kind: 'yes' },
  {
    name: 'contact',
    label: { zh: '检查时的联系方式', en: 'Contact given by the checker' },
    kind: 'text',
    hint: { zh: '邮箱或网址，公网检查须填', en: 'A mail address or URL; public checks need it' },
  },
];

/** What a column's row says. */
export const columnFields = (departments: Readonly<Record<string, Words>>): readonly Field[] => [
  { name: 'name', label: { zh: '栏目名称', en: 'Column' }, kind: 'text', needed: true },
  {
    name: 'class',
    label: { zh: '栏目类别', en: 'Class' },
    kind: 'choice',
    options: columnClasses,
    needed: true,
  },
  {
    name: 'url',
    label: { zh: '栏目网址', en: 'Address' },
    kind: 'url',
    hint: { zh: '尚未开设的留空', en: 'Leave empty while it is not there' },
  },
  {
    name: 'department',
    label: { zh: '责任部门', en: 'Kept by' },
    kind: 'choice',
    options: departments,
    needed: true,
  },
  {
    name: 'cadence',
    label: { zh: '更新周期', en: 'Cadence' },
    kind: 'text',
    most: 6,
    hint: { zh: '如 P14D（14 天）、P6M（6 个月）；不定期更新的留空', en: 'P14D is 14 days, P6M six months' },
  },
  { name: 'keyField', label: { zh: '属于重点领域信息公开', en: 'Of the key fields' }, kind: 'yes' },
];

export const closeFields: readonly Field[] = [
  { name: 'reason', label: { zh: '理由', en: 'Reason' }, kind: 'text', needed: true },
];
