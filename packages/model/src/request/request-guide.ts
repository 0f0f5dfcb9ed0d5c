import type { Words } from '../words.ts';

/**
 * What a guide to government information 政府信息公开指南 says: the nine fields of FOI Regulation Art 12, each with what
 * it is called. `internet` is how to reach the office online.
 */
export const requestGuideFields = {
  classes: { zh: '政府信息的分类', en: 'Classes of information' },
  order: { zh: '编排体系', en: 'How it is ordered' },
  ways: { zh: '获取方式', en: 'How to get it' },
  office: { zh: '政府信息公开工作机构名称', en: 'Disclosure office' },
  address: { zh: '办公地址', en: 'Address' },
  hours: { zh: '办公时间', en: 'Hours' },
  phone: { zh: '联系电话', en: 'Phone' },
  fax: { zh: '传真号码', en: 'Fax' },
  internet: { zh: '互联网联系方式', en: 'Online contact' },
} as const satisfies Readonly<Record<string, Words>>;
export type RequestGuideField = keyof typeof requestGuideFields;

/** An organ's guide as it is published; a field it does not give is `''`. */
export interface RequestGuide {
  readonly code: string;
  readonly department: string;
  /** From 1; every change is a version of its own. */
  readonly version: number;
  /** Day it was published. */
  readonly updatedOn: string;
  /** Its page for everybody. */
  readonly url: string;
  readonly fields: Readonly<Record<RequestGuideField, string>>;
}
