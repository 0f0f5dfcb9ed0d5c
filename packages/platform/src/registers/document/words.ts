import type { Words } from '@gongkai/model';
import type { DocumentKind, DocumentState, IssueLevel } from '../../db/tables/document.ts';
import type { DocumentAct, returnReasons } from './rules.ts';

export const levelWords: Readonly<Record<IssueLevel, Words>> = {
  city: { zh: '市政府印发', en: 'By the city government' },
  office: { zh: '市政府办公室印发', en: 'By its office' },
  department: { zh: '部门印发', en: 'By the department' },
  joint: { zh: '联合印发', en: 'Jointly' },
};

export const kindWords: Readonly<Record<DocumentKind, Words>> = {
  normative: { zh: '行政规范性文件', en: 'Normative document' },
  policy: { zh: '政策、规划、改革方案', en: 'Policy, plan, reform' },
  other: { zh: '其他公文', en: 'Other' },
};

export const stateWords: Readonly<Record<DocumentState, Words>> = {
  draft: { zh: '拟稿', en: 'Draft' },
  proposed: { zh: '已提出公开属性', en: 'Attribute proposed' },
  reviewed: { zh: '已审查', en: 'Reviewed' },
  signed: { zh: '已签发', en: 'Signed' },
  issued: { zh: '已印发', en: 'Issued' },
  published: { zh: '已公开', en: 'Published' },
  repealed: { zh: '已废止', en: 'Repealed' },
};

export const actWords: Readonly<Record<DocumentAct | 'draft' | 'consultation', Words>> = {
  draft: { zh: '拟稿', en: 'Draft' },
  edit: { zh: '修改文稿', en: 'Edit the draft' },
  propose: { zh: '提出公开属性', en: 'Propose an attribute' },
  review: { zh: '政务公开机构审查', en: 'Review' },
  sign: { zh: '签发', en: 'Sign' },
  issue: { zh: '印发', en: 'Issue' },
  publish: { zh: '公开发布', en: 'Publish' },
  reclassify: { zh: '变更公开属性', en: 'Change the attribute' },
  amend: { zh: '标注已修改', en: 'Mark as amended' },
  repeal: { zh: '废止', en: 'Repeal' },
  return: { zh: '退文', en: 'Send back' },
  consultation: { zh: '关联意见征集', en: 'Say which consultation it came from' },
};

export const returnWords: Readonly<Record<(typeof returnReasons)[number], Words>> = {
  'attribute-missing': { zh: '没有公开属性建议', en: 'No attribute proposed' },
  'reason-missing': { zh: '没有合法理由', en: 'No lawful reason' },
  'interpretation-missing': {
    zh: '没有解读方案和材料（应当退文）',
    en: 'No interpretation plan and material (shall be returned)',
  },
  other: { zh: '其他', en: 'Other' },
};

export const words = {
  consultation: { zh: '征求意见', en: 'Consultation' },
  briefing: { zh: '公开前吹风', en: 'Briefing before publication' },
  carried: { zh: '媒体报道', en: 'In the media' },
  title: { zh: '公文公开', en: 'Documents' },
  list: { zh: '文件（新的在前）', en: 'Documents, newest first' },
  none: { zh: '没有文件。可从“拟稿”开始登记', en: 'No documents. Begin with “Draft”' },
  name: { zh: '标题', en: 'Title' },
  state: { zh: '状态', en: 'State' },
  attribute: { zh: '公开属性', en: 'Attribute' },
  department: { zh: '起草单位', en: 'Drafted by' },
  lacks: { zh: '还缺', en: 'Lacks' },
  no: { zh: '文号', en: 'Number' },
  indexNo: { zh: '索引号', en: 'Index number' },
  issuedOn: { zh: '成文日期', en: 'Issued on' },
  publishedOn: { zh: '公开日期', en: 'Published on' },
  level: { zh: '印发层级', en: 'Issued' },
  kind: { zh: '类别', en: 'Kind' },
  topic: { zh: '主题', en: 'Topic' },
  body: { zh: '正文', en: 'Text' },
  owes: { zh: '应当解读（重大政策、规划、改革方案）', en: 'Owes an interpretation (major policy, plan, reform)' },
  reason: { zh: '不公开的理由', en: 'Why it is not open' },
  legalRef: { zh: '法律依据', en: 'Legal basis' },
  petition: { zh: '请示中的公开属性建议和理由', en: 'What the petition proposes' },
  openMark: { zh: '附注', en: 'Note' },
  marked: { zh: '此件公开发布', en: 'This document is open' },
  address: { zh: '公开地址', en: 'Address' },
  on: { zh: '日期', en: 'Day' },
  opinion: { zh: '审查意见', en: 'Opinion' },
  url: { zh: '网址（不填则在本平台公开）', en: 'Address (empty: on this platform)' },
  reasonCode: { zh: '退文理由', en: 'Why it goes back' },
  note: { zh: '说明', en: 'Note' },
  why: { zh: '理由', en: 'Why' },
  interpretation: { zh: '政策解读', en: 'Interpretation' },
  returned: { zh: '本年退文', en: 'Sent back' },
  lacksAttribute: { zh: '公开属性', en: 'an attribute' },
  lacksReview: { zh: '拟稿人以外的审查', en: 'a review by another' },
  lacksInterpretation: { zh: '解读方案和材料', en: 'plan and material of its interpretation' },
  openTitle: { zh: '公开文件', en: 'Published documents' },
  openNone: { zh: '没有符合条件的文件', en: 'No documents here' },
  status: { zh: '效力', en: 'Validity' },
  gapPublish: { zh: '应公开的文件已印发未公开：{title}', en: 'Issued and open, but not published: {title}' },
  gapAttribute: { zh: '文件没有公开属性：{title}', en: 'A document has no attribute: {title}' },
} satisfies Record<string, Words>;
