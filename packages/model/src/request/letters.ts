import type { Words } from '../words.ts';

/** The paper an act makes 告知书. */
export const letterKinds = {
  'receipt-note': { zh: '登记回执', en: 'Registration receipt' },
  confirmation: { zh: '收到确认书', en: 'Confirmation of receipt' },
  correction: { zh: '补正告知书', en: 'Correction notice' },
  extension: { zh: '延长答复期限告知书', en: 'Extension notice' },
  'reason-notice': { zh: '说明理由通知书', en: 'Request for reasons' },
  delay: { zh: '延迟答复告知书', en: 'Delay notice' },
  'third-party': { zh: '征求第三方意见书', en: 'Third-party consultation' },
  'joint-organ': { zh: '征求意见函', en: 'Consultation of a joint organ' },
  'third-party-told': { zh: '告知第三方书', en: 'Notice to the third party' },
  fee: { zh: '信息处理费收费通知书', en: 'Fee notice' },
  disclosed: { zh: '政府信息公开告知书', en: 'Disclosure notice' },
  partial: { zh: '政府信息部分公开告知书', en: 'Partial disclosure notice' },
  withheld: { zh: '政府信息不予公开告知书', en: 'Non-disclosure notice' },
  'special-rules': { zh: '按特别规定办理告知书', en: 'Notice of special rules' },
  'not-held': { zh: '政府信息不存在（非本机关公开）告知书', en: 'Not-held notice' },
  'cannot-give': { zh: '政府信息无法提供告知书', en: 'Cannot-give notice' },
  'not-a-request': { zh: '不作为政府信息公开申请处理告知书', en: 'Not-a-request notice' },
  repeated: { zh: '不予重复处理告知书', en: 'Repeated-request notice' },
  'not-dealt-with': { zh: '不予处理告知书', en: 'Not-dealt-with notice' },
  lapsed: { zh: '不再处理告知书', en: 'Lapse notice' },
  other: { zh: '其他处理告知书', en: 'Other notice' },
  withdrawal: { zh: '撤回确认书', en: 'Withdrawal confirmation' },
  clerical: { zh: '更正告知书', en: 'Clerical correction' },
} as const satisfies Readonly<Record<string, Words>>;
export type LetterKind = keyof typeof letterKinds;
export const letterKindKeys = Object.keys(letterKinds) as readonly LetterKind[];
