/** A person who asks for one thing, online: field name → what is typed. */
export const person: Readonly<Record<string, string>> = {
  'applicant.kind': 'natural',
  'applicant.name': '张三',
  'applicant.idKind': 'id-card',
  'applicant.idNo': '320219195606060012',
  'applicant.phone': '0510-86861234',
  'wanted.name': '2025年城乡低保资金支出明细',
  carrier: 'electronic',
  delivery: 'online',
};
