import type { Words } from '../words.ts';

/** Who runs an account; what others run is reviewed a second time (三（二）3 加强审核把关). */
export const mediaOperators = {
  own: { zh: '本单位运营', en: 'Run by the department' },
  outsourced: { zh: '委托其他单位运营', en: 'Run by others for it' },
} as const satisfies Readonly<Record<string, Words>>;
export type MediaOperator = keyof typeof mediaOperators;

/** The three defects a census looks for (三（二）3). */
export const mediaDefects = {
  'no-operation': { zh: '有平台无运营', en: 'Nobody runs it' },
  'no-supervision': { zh: '有账号无监管', en: 'Nobody supervises it' },
  'no-review': { zh: '有发布无审核', en: 'Posts without review' },
} as const satisfies Readonly<Record<string, Words>>;
export type MediaDefect = keyof typeof mediaDefects;

export const censusOutcomes = {
  keep: { zh: '保留', en: 'Keep' },
  rectify: { zh: '整改', en: 'Put right' },
  close: { zh: '关停', en: 'Close' },
} as const satisfies Readonly<Record<string, Words>>;
export type CensusOutcome = keyof typeof censusOutcomes;

export const postStates = {
  draft: { zh: '待审核', en: 'To be approved' },
  returned: { zh: '已退回', en: 'Sent back' },
  approved: { zh: '待发布', en: 'To be released' },
  released: { zh: '已发布', en: 'Released' },
} as const satisfies Readonly<Record<string, Words>>;
export type PostState = keyof typeof postStates;

/** Who signed a post; a major one needs the head or the deputy in charge. */
export const signerPosts = {
  head: { zh: '主要负责人', en: 'Head' },
  deputy: { zh: '分管负责人', en: 'Deputy in charge' },
  reviewer: { zh: '审核人', en: 'Reviewer' },
} as const satisfies Readonly<Record<string, Words>>;
export type SignerPost = keyof typeof signerPosts;
