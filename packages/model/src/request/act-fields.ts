import type { Words } from '../words.ts';
import type { DeskAct } from './machine.ts';

/** How one answer of an act is given. `department`, `consultee`, `letter`, `remedy` and `head` are chosen from what there is. */
export type ActFieldType =
  | 'day'
  | 'line'
  | 'text'
  | 'count'
  | 'choice'
  | 'outcome'
  | 'department'
  | 'consultee'
  | 'letter'
  | 'remedy'
  | 'head'
  | 'colleague';

/** One thing an act needs to know. */
export interface ActField {
  readonly name: string;
  readonly type: ActFieldType;
  readonly words: Words;
  readonly required: boolean;
  /** May name people: kept sealed. */
  readonly personal?: true;
  readonly options?: readonly { readonly value: string; readonly words: Words }[];
  readonly most?: number;
}

const need = (name: string, type: ActFieldType, words: Words, more: Partial<ActField> = {}): ActField => ({
  name,
  type,
  words,
  required: true,
  ...more,
});
const may = (name: string, type: ActFieldType, words: Words, more: Partial<ActField> = {}): ActField => ({
  ...need(name, type, words, more),
  required: false,
});

const on = need('on', 'day', { zh: '日期', en: 'Day' });
const reason = need('reason', 'text', { zh: '理由', en: 'Reason' }, { personal: true });
/** Asked of a clerk only: whose agreement the act rests on. */
export const agreedBy = need('agreedBy', 'head', { zh: '同意的负责人', en: 'Agreed by the unit’s head' });

const answerFields = [
  need('outcome', 'outcome', { zh: '办理结果', en: 'Outcome' }),
  may('basis', 'line', { zh: '法律依据（条、款、项）', en: 'Legal basis' }, { most: 200 }),
  may('reason', 'text', { zh: '理由', en: 'Reason' }, { personal: true }),
  need('text', 'text', { zh: '答复内容', en: 'What the answer says' }, { personal: true }),
  may('searched', 'text', { zh: '检索记录（何人、何处、何词、何时）', en: 'Record of the search' }, { personal: true }),
  may('organName', 'line', { zh: '负责公开的机关', en: 'Organ that holds it' }, { most: 100 }),
  may('organContact', 'line', { zh: '该机关联系方式', en: 'How to reach that organ' }, { most: 200 }),
  may('checkedBy', 'colleague', { zh: '公开内容的复核人', en: 'Release copy checked by' }),
] as const;

/** What each act asks, in the order of its form. */
export const actFields: Readonly<Record<DeskAct, readonly ActField[]>> = {
  confirm: [
    on,
    need('how', 'line', { zh: '确认方式（电话、短信、邮件等）', en: 'How it was confirmed' }, { personal: true }),
  ],
  'set-aside': [
    on,
    need(
      'tries',
      'text',
      { zh: '两次以上联系的时间和方式', en: 'When and how two tries were made' },
      { personal: true },
    ),
  ],
  assign: [
    need('department', 'department', { zh: '承办单位', en: 'Department' }),
    may('note', 'text', { zh: '交办意见', en: 'Note' }, { personal: true }),
  ],
  redirect: [
    on,
    need('organName', 'line', { zh: '负责公开的机关', en: 'Organ that holds it' }, { most: 100 }),
    need('organContact', 'line', { zh: '该机关联系方式', en: 'How to reach that organ' }, { most: 200 }),
    reason,
  ],
  'ask-correction': [
    on,
    need(
      'items',
      'text',
      { zh: '需要补正的事项（一次告知）', en: 'Everything to correct, in one list' },
      { personal: true },
    ),
    need('until', 'day', { zh: '补正期限', en: 'Correct by' }),
  ],
  'correction-received': [
    on,
    need('text', 'text', { zh: '补正内容', en: 'The correction' }, { personal: true }),
    may('excuse', 'line', { zh: '逾期的正当理由', en: 'Good reason for being late' }, { personal: true }),
  ],
  'lapse-correction': [on],
  'ask-reason': [on, reason, need('until', 'day', { zh: '说明期限', en: 'Answer by' })],
  'reason-given': [on, need('text', 'text', { zh: '理由说明', en: 'The reasons' }, { personal: true })],
  'reason-accepted': [on, may('note', 'text', { zh: '说明', en: 'Note' }, { personal: true })],
  delay: [on, need('due', 'day', { zh: '答复期限', en: 'Answer due on' }), reason],
  'reason-refused': [on, reason],
  consult: [
    on,
    need(
      'kind',
      'choice',
      { zh: '征求对象', en: 'Who is asked' },
      {
        options: [
          { value: 'third-party', words: { zh: '第三方', en: 'A third party' } },
          { value: 'joint-organ', words: { zh: '共同制作机关', en: 'A joint organ' } },
        ],
      },
    ),
    need('name', 'line', { zh: '名称', en: 'Name' }, { personal: true, most: 100 }),
  ],
  'consult-reply': [
    on,
    need('consultee', 'consultee', { zh: '征求对象', en: 'Who was asked' }),
    may('servedOn', 'day', { zh: '对方收到征求意见书之日', en: 'Day the letter reached them' }),
    need(
      'answer',
      'choice',
      { zh: '意见', en: 'Opinion' },
      {
        options: [
          { value: 'agree', words: { zh: '同意公开', en: 'Agrees' } },
          { value: 'disagree', words: { zh: '不同意公开', en: 'Disagrees' } },
          { value: 'none', words: { zh: '逾期未答复', en: 'No answer in time' } },
        ],
      },
    ),
    may('reason', 'text', { zh: '理由', en: 'Reason' }, { personal: true }),
  ],
  'consult-end': [on],
  extend: [on, need('workingDays', 'count', { zh: '延长工作日数', en: 'Working days more' }, { most: 20 }), reason],
  'demand-fee': [
    on,
    need(
      'mode',
      'choice',
      { zh: '收费方式', en: 'Counted by' },
      {
        options: [
          { value: 'per-item', words: { zh: '按件', en: 'Item' } },
          { value: 'per-page', words: { zh: '按量', en: 'Page' } },
        ],
      },
    ),
    need('counted', 'count', { zh: '件数或页数', en: 'How many' }, { most: 100_000 }),
  ],
  paid: [on, need('receiptNo', 'line', { zh: '票据号', en: 'Receipt number' }, { most: 60 })],
  'lapse-fee': [on],
  'draft-answer': answerFields,
  'send-back': [need('note', 'text', { zh: '退回意见', en: 'What to change' }, { personal: true })],
  answer: [on],
  'answer-on-spot': [on, ...answerFields],
  withdraw: [on, may('note', 'text', { zh: '说明', en: 'Note' }, { personal: true })],
  serve: [
    on,
    need('letter', 'letter', { zh: '告知书', en: 'Letter' }),
    need('how', 'line', { zh: '送达方式', en: 'How it was served' }, { most: 100 }),
  ],
  archive: [on, need('ref', 'line', { zh: '档号', en: 'Archive number' }, { most: 100 })],
  redo: [
    on,
    need('remedy', 'remedy', { zh: '复议或诉讼案件', en: 'Review or lawsuit' }),
    may('due', 'day', { zh: '责令答复期限', en: 'Ordered to answer by' }),
  ],
  'correct-clerical': [
    on,
    need('letter', 'letter', { zh: '告知书', en: 'Letter' }),
    need('what', 'text', { zh: '更正内容', en: 'What is corrected' }, { personal: true }),
  ],
};
