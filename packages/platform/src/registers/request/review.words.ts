import type { Words } from '@gongkai/model';

/** What the page of drafts to be signed says. */
export const words = {
  queue: { zh: '待审签 {n} 件', en: 'To be signed: {n}' },
  none: { zh: '没有待审签的答复稿', en: 'No draft waits for a signature' },
  asked: { zh: '申请人要什么', en: 'What is asked' },
  answered: { zh: '拟怎样答复', en: 'What is answered' },
  letter: { zh: '签发后的告知书', en: 'The letter as it will be' },
  noLetter: { zh: '由负责人审签；告知书在此预览', en: 'The head signs; the letter is shown to who may sign' },
  number: {
    zh: '文号在签发时编定；收件人姓名在文书中写全名。',
    en: 'Its number is given when signed; the letter itself has the full name.',
  },
  applicant: { zh: '申请人', en: 'Applicant' },
  name: { zh: '信息名称', en: 'Information' },
  docNo: { zh: '文号', en: 'Document number' },
  description: { zh: '内容描述', en: 'Description' },
  received: { zh: '收到', en: 'Received' },
  due: { zh: '期限', en: 'Term' },
  returned: { zh: '{on} 退回修改：{note}', en: 'Sent back on {on}: {note}' },
  changes: { zh: '与退回稿相比，改动已标出：', en: 'Changes since the draft that was sent back:' },
  gone: { zh: '删去', en: 'taken out' },
  added: { zh: '新增', en: 'put in' },
  unchanged: { zh: '与退回稿相同，未作修改', en: 'The same as the draft that was sent back' },
  whole: { zh: '打开整件', en: 'Open the whole case' },
  sign: { zh: '签发', en: 'Sign' },
  back: { zh: '退回修改', en: 'Send back' },
  day: { zh: '签发日期', en: 'Day of signing' },
  note: { zh: '退回意见', en: 'What to change' },
  keys: {
    zh: '键盘：j、k 下一件、上一件，s 到签发，b 到退回意见，o 打开整件',
    en: 'Keys: j and k next and previous, s to sign, b to send back, o to open the case',
  },
  done: { zh: '{no} 已办理', en: '{no}: done' },
} satisfies Record<string, Words>;
