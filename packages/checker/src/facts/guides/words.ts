import type { Words } from '@gongkai/model';
import type { GuideElement } from './elements.ts';

/** What the elements of a guide are called. */
export const elementWords: Readonly<Record<GuideElement, Words>> = {
  name: { zh: '事项名称', en: 'name of the item' },
  scope: { zh: '办理范围（申请条件）', en: 'who may apply' },
  basis: { zh: '办理（设定）依据', en: 'legal basis' },
  acceptedBy: { zh: '受理单位', en: 'who accepts it' },
  materials: { zh: '申请材料', en: 'what to bring' },
  samples: { zh: '示范文本及常见错误示例', en: 'samples and common mistakes' },
  flow: { zh: '办理流程', en: 'steps' },
  fees: { zh: '收费依据及标准', en: 'fees' },
  statutoryDays: { zh: '法定办理时限', en: 'time limit by law' },
  promisedDays: { zh: '承诺办结时限', en: 'time promised' },
  limit: { zh: '办理时限', en: 'time limit' },
  agencies: { zh: '涉及的中介服务机构', en: 'intermediaries involved' },
  place: { zh: '办理地点', en: 'place' },
  hours: { zh: '办理时间', en: 'hours' },
  phone: { zh: '咨询方式（联系电话）', en: 'contact' },
};

/** The key elements of the state's inspection (国办秘函〔2019〕19号 服务不实用). */
export const stateElements = ['name', 'basis', 'scope', 'materials', 'place', 'hours', 'phone', 'flow'] as const;

/** What the guide of a power item owes (澄政办发〔2018〕24号 三（一）1). */
export const powerElements = ['scope', 'flow', 'materials', 'statutoryDays', 'promisedDays', 'agencies'] as const;
