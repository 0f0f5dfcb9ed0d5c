import type { Words } from '@gongkai/model';
import type { DocumentField, ItemField } from './fields.ts';
import type { ListRole } from './roles.ts';

/** What the lists are called. */
export const roleWords: Readonly<Record<ListRole, Words>> = {
  catalogue: { zh: '政务公开事项目录', en: 'catalogue of disclosure items' },
  power: { zh: '权责清单', en: 'list of powers and duties' },
  service: { zh: '公共服务事项目录（清单）', en: 'list of public services' },
  'no-meeting': { zh: '“不见面”审批（服务）清单', en: 'list of services without a visit' },
};

export const itemWords: Readonly<Record<ItemField, Words>> = {
  subject: { zh: '主体', en: 'responsible body' },
  content: { zh: '内容', en: 'content' },
  timeLimit: { zh: '时限', en: 'time limit' },
  way: { zh: '方式', en: 'way' },
  attribute: { zh: '公开属性', en: 'disclosure attribute' },
};

export const documentWords: Readonly<Record<DocumentField, Words>> = {
  index: { zh: '索引号', en: 'index number' },
  title: { zh: '名称', en: 'name' },
  abstract: { zh: '内容概述', en: 'summary' },
  formed: { zh: '生成日期', en: 'date of formation' },
};

/** Names of fields as one text in each language. */
export const namesOf = <Field extends string>(
  fields: readonly Field[],
  words: Readonly<Record<Field, Words>>,
): Words => ({
  zh: fields.map((field) => words[field].zh).join('\u3001'),
  en: fields.map((field) => words[field].en).join(', '),
});
