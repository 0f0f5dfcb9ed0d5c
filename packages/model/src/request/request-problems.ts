import type { Words } from '../words.ts';

/** What an applicant can put right, by the code after `request.`; {@link readRequest} adds the place. */
export const requestProblems = {
  'not-filled-in': { zh: '此项须填写', en: 'This must be filled in' },
  'not-known': { zh: '请从列出的选项中选择', en: 'Choose one of the options' },
  'no-contact': {
    zh: '请至少填写一种联系方式，以便联系您',
    en: 'Give at least one way to reach you',
  },
  'no-contact-person': { zh: '单位申请请填写联系人', en: 'An organisation names a contact person' },
  'nothing-wanted': {
    zh: '请填写所需信息的名称、文号或其他特征性描述之一',
    en: 'Describe what you want: its name, document number or other features',
  },
  'no-address': { zh: '选择邮寄的，请填写通信地址', en: 'Give an address when it is to be posted' },
  'no-email': { zh: '选择电子邮件的，请填写电子邮箱', en: 'Give an email address when it is to be emailed' },
  'not-an-email': { zh: '电子邮箱应为 name@example.com 的样子', en: 'An email address looks like name@example.com' },
  'not-a-phone': { zh: '电话号码至少应有 5 位数字', en: 'A phone number has at least 5 digits' },
  'too-long': {
    zh: '已有 {count} 字，最多 {most} 字，请删减',
    en: '{count} characters, at most {most}; please shorten it',
  },
} as const satisfies Readonly<Record<string, Words>>;
export type RequestProblem = keyof typeof requestProblems;
