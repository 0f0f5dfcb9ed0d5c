import type { RequestRow } from '../annual-report/cells.ts';
import type { Words } from '../words.ts';

/** What an answer may be, one a row of the annual report's table 3, with its article and its letter 告知书. */
export const outcomes = {
  granted: {
    row: 'r1',
    basis: '条例 第三十六条第（一）（二）项',
    letter: 'disclosed',
    words: { zh: '予以公开', en: 'Disclosed' },
  },
  partial: {
    row: 'r2',
    basis: '条例 第三十七条',
    letter: 'partial',
    words: { zh: '部分公开', en: 'Disclosed in part' },
  },
  'deny.secret': {
    row: 'r3.1',
    basis: '条例 第十四条',
    letter: 'withheld',
    words: { zh: '不予公开：属于国家秘密', en: 'Withheld: state secret' },
  },
  'deny.law': {
    row: 'r3.2',
    basis: '条例 第十四条',
    letter: 'withheld',
    words: { zh: '不予公开：其他法律行政法规禁止公开', en: 'Withheld: forbidden by other law' },
  },
  'deny.safety': {
    row: 'r3.3',
    basis: '条例 第十四条',
    letter: 'withheld',
    words: { zh: '不予公开：危及“三安全一稳定”', en: 'Withheld: endangers security or stability' },
  },
  'deny.third-party': {
    row: 'r3.4',
    basis: '条例 第十五条、第三十二条',
    letter: 'withheld',
    words: { zh: '不予公开：保护第三方合法权益', en: 'Withheld: protects a third party' },
  },
  'deny.internal': {
    row: 'r3.5',
    basis: '条例 第十六条第一款',
    letter: 'withheld',
    words: { zh: '不予公开：属于三类内部事务信息', en: 'Withheld: internal affairs' },
  },
  'deny.process': {
    row: 'r3.6',
    basis: '条例 第十六条第二款',
    letter: 'withheld',
    words: { zh: '不予公开：属于四类过程性信息', en: 'Withheld: deliberative' },
  },
  'deny.enforcement': {
    row: 'r3.7',
    basis: '条例 第十六条第二款',
    letter: 'withheld',
    words: { zh: '不予公开：属于行政执法案卷', en: 'Withheld: enforcement files' },
  },
  'deny.admin-query': {
    row: 'r3.8',
    basis: '条例 第三十六条第（七）项',
    letter: 'special-rules',
    words: { zh: '属于行政查询事项', en: 'Administrative enquiry under other law' },
  },
  'none.not-held': {
    row: 'r4.1',
    basis: '条例 第三十六条第（四）（五）项',
    letter: 'not-held',
    words: { zh: '无法提供：本机关不掌握相关政府信息', en: 'Not held here' },
  },
  'none.not-made': {
    row: 'r4.2',
    basis: '条例 第三十八条',
    letter: 'cannot-give',
    words: { zh: '无法提供：没有现成信息需要另行制作', en: 'Would have to be made' },
  },
  'none.unclear': {
    row: 'r4.3',
    basis: '条例 第三十条',
    letter: 'cannot-give',
    words: { zh: '无法提供：补正后申请内容仍不明确', en: 'Still unclear after correction' },
  },
  'refuse.petition': {
    row: 'r5.1',
    basis: '条例 第三十九条第一款',
    letter: 'not-a-request',
    words: { zh: '不予处理：信访举报投诉类申请', en: 'Petition or complaint' },
  },
  'refuse.repeat': {
    row: 'r5.2',
    basis: '条例 第三十六条第（六）项',
    letter: 'repeated',
    words: { zh: '不予处理：重复申请', en: 'Repeated' },
  },
  'refuse.publication': {
    row: 'r5.3',
    basis: '条例 第三十九条第二款',
    letter: 'not-a-request',
    words: { zh: '不予处理：要求提供公开出版物', en: 'Asks for a publication' },
  },
  'refuse.excessive': {
    row: 'r5.4',
    basis: '条例 第三十五条',
    letter: 'not-dealt-with',
    words: { zh: '不予处理：无正当理由大量反复申请', en: 'Mass requests without good reason' },
  },
  'refuse.reissue': {
    row: 'r5.5',
    basis: '国办公开办函〔2021〕30号',
    letter: 'not-dealt-with',
    words: { zh: '不予处理：要求确认或重新出具已获取信息', en: 'Asks to confirm what was received' },
  },
  'other.lapsed-correction': {
    row: 'r6.1',
    basis: '条例 第三十条',
    letter: 'lapsed',
    words: { zh: '其他处理：逾期不补正', en: 'Not corrected in time' },
  },
  'other.lapsed-fee': {
    row: 'r6.2',
    basis: '条例 第四十二条',
    letter: 'lapsed',
    words: { zh: '其他处理：逾期未缴费', en: 'Fee not paid in time' },
  },
  'other.misc': {
    row: 'r6.3',
    basis: '国办公开办函〔2021〕30号',
    letter: 'other',
    words: { zh: '其他处理：其他', en: 'Other' },
  },
} as const satisfies Readonly<
  Record<string, { readonly row: RequestRow; readonly basis: string; readonly letter: string; readonly words: Words }>
>;

export type AnswerOutcome = keyof typeof outcomes;
export const outcomeKeys = Object.keys(outcomes) as readonly AnswerOutcome[];
export const isOutcome = (text: string): text is AnswerOutcome => Object.hasOwn(outcomes, text);

/** Outcomes that give less than was asked: each needs a reason in words beside its article. */
export const needsReason = (outcome: AnswerOutcome): boolean => outcome !== 'granted';
