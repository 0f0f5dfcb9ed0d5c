import {
  attributes,
  audiences,
  dayKinds,
  levels,
  onlineKinds,
  ownerKinds,
  powerKinds,
  stages,
  ways,
  type Words,
} from '@gongkai/model';
import type { Field } from '../../desk/fields.ts';
import labels from './labels.json' with { type: 'json' };
import { owed, type RegisterList } from './rules.ts';

type Name = keyof typeof labels;
const hints: Readonly<Partial<Record<Name, Words>>> = {
  basis: {
    zh: '每行一条：法规名称|条款|网址',
    en: 'One a line: law|article|address',
  },
  materials: {
    zh: '每行一种：材料|形式|份数|示范文本网址|常见错误（多个用分号）',
    en: 'One a line: material|form|copies|address of a sample|common mistakes (separated by ;)',
  },
  flow: { zh: '每行一步：步骤|办理人|天数', en: 'One step a line: step|who|days' },
  agencies: {
    zh: '每行一家：机构|服务|收费|天数；没有的填“无”',
    en: 'One a line: agency|service|fee|days; \u65e0 (none) when there is none',
  },
  fees: {
    zh: '每行一项：项目|依据|标准；不收费的填“不收费”',
    en: 'One a line: item|basis|standard; \u4e0d\u6536\u8d39 when it is free',
  },
  content: { zh: '每行一个要素', en: 'One a line' },
  channels: { zh: '每行一个渠道', en: 'One a line' },
  statutoryDays: { zh: '当场办结填 0', en: '0 when decided at once' },
  reason: { zh: '不是主动公开的必填', en: 'Needed when it is not wholly open' },
  reasonCode: { zh: '如 E15：条例第十五条', en: 'Such as E15 for Article 15 of the Regulation' },
  duties: { zh: '与权力一一对应的责任事项，每行一条', en: 'What the office must do for this power, one a line' },
  post: { zh: '仅供内部使用，不公开', en: 'For the office alone, not published' },
};

const field = (name: Name, kind: Field['kind'], more: Partial<Field> = {}): Field => {
  const hint = hints[name];
  return { name, label: labels[name], kind, ...(hint && { hint }), ...more };
};
const yesNo: Readonly<Record<string, Words>> = {
  false: { zh: '不见面', en: 'Nobody need come' },
  true: { zh: '须到场', en: 'One must come' },
};

/** The sheet for one item 办事指南, in the order it is read. */
const guide: readonly Field[] = [
  field('scope', 'long'),
  field('acceptedBy', 'text'),
  field('flow', 'long'),
  field('materials', 'long'),
  field('statutoryDays', 'count', { most: 1000 }),
  field('promisedDays', 'count', { most: 1000 }),
  field('dayKind', 'choice', { options: dayKinds }),
  field('fees', 'long'),
  field('agencies', 'long'),
  field('phone', 'text'),
  field('place', 'text'),
  field('hours', 'text'),
  field('complaint', 'text'),
];
const online: readonly Field[] = [
  field('online', 'choice', { options: onlineKinds }),
  field('faceToFace', 'choice', { options: yesNo }),
  field('onlineUrl', 'url'),
];

/** Every field of each list beside code and name: the same draw the form, read it, and head the columns of a file. */
export const itemFields: Readonly<Record<RegisterList, readonly Field[]>> = {
  power: [
    field('kind', 'choice', { options: powerKinds, needed: true }),
    field('basis', 'long'),
    field('levels', 'choices', { options: levels }),
    field('duties', 'long'),
    field('liability', 'long'),
    ...online,
    ...guide,
  ],
  service: [
    field('kind', 'choice', { options: powerKinds }),
    field('ownerKind', 'choice', { options: ownerKinds, needed: true }),
    field('owner', 'text'),
    field('basis', 'long'),
    field('levels', 'choices', { options: levels }),
    ...online,
    ...guide,
  ],
  catalogue: [
    field('subject', 'text'),
    field('content', 'long'),
    field('timeLimit', 'text'),
    field('way', 'choice', { options: ways }),
    field('channels', 'long'),
    field('attribute', 'choice', { options: attributes, needed: true }),
    field('reason', 'long'),
    field('reasonCode', 'text', { most: 20 }),
    field('basis', 'long'),
    field('audience', 'choice', { options: audiences }),
    field('levels', 'choices', { options: levels }),
    field('stage', 'choice', { options: stages }),
    field('area', 'text'),
    field('url', 'url'),
    field('post', 'text'),
    field('authority', 'text'),
    field('procedure', 'long'),
    field('term', 'text'),
  ],
};

export const nameFields: readonly Field[] = [
  field('code', 'text', { most: 40, needed: true }),
  field('name', 'text', { most: 120, needed: true }),
];

/** Why, by what law, from when: every change says it. */
export const changeFields: readonly Field[] = [
  field('changeReason', 'text', { needed: true }),
  field('legalBasis', 'text'),
  field('effectiveOn', 'day', { needed: true }),
];

/** Fields of a disclosure item that are the office's own 岗位、权限、程序、时限 (三（一）3): never published. */
export const secretFields: readonly string[] = owed.rules;

/** How a field is called; fields that are owed in several parts have a name of their own. */
export const labelOf = (name: string): Words => {
  const found = (Object.keys(labels) as Name[]).find((known) => known === name);
  return found ? labels[found] : { zh: name, en: name };
};
export const orderOf = (list: RegisterList): readonly string[] => itemFields[list].map(({ name }) => name);
