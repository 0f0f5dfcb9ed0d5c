import type { Words } from '@gongkai/model';

/** What zod expects, as an author calls it. */
export const kindWords: Readonly<Record<string, Words>> = {
  string: { zh: '文字', en: 'a text' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  number: { zh: '数', en: 'a number' },
  array: { zh: '列表 […]', en: 'a list […]' },
  tuple: { zh: '两项的列表 […, …]', en: 'a list of two […, …]' },
  object: { zh: '对象 {…}', en: 'an object {…}' },
  record: { zh: '对象 {…}', en: 'an object {…}' },
};

/** What is wrong with the shape of a pack, and how to mend it. */
export const issueWords = {
  missing: { zh: '缺少 {key}，请补上', en: '"{key}" is missing; add it' },
  type: { zh: '此处应为{expects}，现为 {found}', en: 'Expected {expects}, found {found}' },
  integer: {
    zh: '应为整数（分值以 0.01 分为单位，1.5 分写作 150），现为 {found}',
    en: 'A whole number is expected (points are counted in 0.01 point: write 150 for 1.5), found {found}',
  },
  negative: {
    zh: '分值不得为负，现为 {found}；扣分写作正数，单位 0.01 分',
    en: 'Points must not be negative, found {found}; a deduction is written as a positive number of 0.01 point',
  },
  small: { zh: '不得小于 {least}，现为 {found}', en: 'Must be at least {least}, found {found}' },
  big: { zh: '不得大于 {most}，现为 {found}', en: 'Must be at most {most}, found {found}' },
  short: { zh: '不得为空：至少 {least} 项（字）', en: 'Must not be empty: at least {least}' },
  id: {
    zh: '“{found}”不能作为编号：只用字母、数字、点、连字符、下划线',
    en: '“{found}” is no id: use Latin letters, digits, dot, hyphen and underscore',
  },
  choice: { zh: '“{found}”不可用，请改为：{allowed}', en: '“{found}” is not known; use one of {allowed}' },
  nearChoice: {
    zh: '“{found}”不可用，是否为 {near}？可用：{allowed}',
    en: '“{found}” is not known; did you mean {near}? Known are {allowed}',
  },
  unknown: { zh: '没有 {key} 这一项，请删去', en: '"{key}" is not known here; remove it' },
  misplaced: {
    zh: '{key} 不能写在这里，请移到它该在的地方或删去',
    en: '"{key}" does not belong here; move it to where it does, or remove it',
  },
  near: { zh: '没有 {key} 这一项，是否为 {near}？', en: '"{key}" is not known here; did you mean "{near}"?' },
  price: {
    zh: '计价方式应为 each、share、steps、all 之一，如 {"all":{"points":100}}，现为 {found}',
    en: 'A price is one of each, share, steps, all, such as {"all":{"points":100}}; found {found}',
  },
  shape: { zh: '此处格式有误：{detail}', en: 'Malformed here: {detail}' },
} satisfies Record<string, Words>;
