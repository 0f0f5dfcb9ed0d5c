import type { Words } from '@gongkai/model';
import type { CheckedKind, Decision } from '../../db/tables/selfcheck.ts';

export const kindWords: Readonly<Record<CheckedKind, Words>> = {
  document: { zh: '未主动公开的公文', en: 'Document' },
  catalogue: { zh: '未全文公开的目录事项', en: 'Catalogue item' },
  asked: { zh: '多次被申请', en: 'Asked for often' },
};
export const decisionWords: Readonly<Record<Decision, Words>> = {
  keep: { zh: '维持不公开', en: 'Stays closed' },
  open: { zh: '应公开，予以公开', en: 'To be opened' },
  convert: { zh: '依申请转为主动公开', en: 'From on request to proactive' },
};
export const findingWords = {
  sound: { zh: '符合要求', en: 'In order' },
  rectify: { zh: '需要整改', en: 'To be mended' },
} satisfies Record<string, Words>;

export const words = {
  title: { zh: '{year} 年政务公开自查', en: 'Self-check {year}' },
  none: {
    zh: '{year} 年的自查清单还没有建立：11 月 1 日起由系统自动列出未公开的和多次被申请的信息',
    en: 'There is no list for {year} yet: from 1 November the system lists what is not open and what is asked for often',
  },
  open: { zh: '建立（更新）自查清单', en: 'Make the list, or add what is new' },
  days: {
    zh: '自查 {opens} 至 {closes}，报告 {due} 前报送市政府办公室（本地默认：11 月 30 日后 10 个工作日）',
    en: 'From {opens} to {closes}; the report is due to the city office by {due} (local default: 10 working days after 30 November)',
  },
  progress: { zh: '各单位进度', en: 'How far the departments are' },
  department: { zh: '单位', en: 'Department' },
  rows: { zh: '清单项数', en: 'Rows' },
  decided: { zh: '已决定', en: 'Decided' },
  opened: { zh: '已公开 / 决定公开', en: 'Opened / to open' },
  share: { zh: '转化率', en: 'Share converted' },
  report: { zh: '自查报告', en: 'Report' },
  filed: { zh: '{day} 报送', en: 'filed {day}' },
  late: { zh: '逾期', en: 'late' },
  notFiled: { zh: '未报送', en: 'not filed' },
  list: { zh: '自查清单（未决定的在前）', en: 'The list, undecided first' },
  empty: { zh: '没有需要自查的信息', en: 'There is nothing to check' },
  what: { zh: '整改情况', en: 'What was done' },
  item: { zh: '信息', en: 'Information' },
  why: { zh: '列入原因', en: 'Why it is listed' },
  times: { zh: '{times} 次', en: '{times} times' },
  decision: { zh: '决定', en: 'Decision' },
  reason: { zh: '理由', en: 'Reason' },
  legalRef: { zh: '法律依据', en: 'Legal basis' },
  legalHint: { zh: '维持不公开的必填，如条例第十五条', en: 'Needed where it stays closed, such as Art 15' },
  doneOn: { zh: '完成日期', en: 'Done on' },
  url: { zh: '公开网址', en: 'Where it is public' },
  decide: { zh: '作出决定', en: 'Decide' },
  finish: { zh: '登记公开落实', en: 'Enter that it is open' },
  fileReport: { zh: '报送自查报告', en: 'File the report' },
  reportText: { zh: '自查和整改情况', en: 'What was found and mended' },
  draw: { zh: '随机抽查', en: 'Draw a sample' },
  seed: { zh: '抽样种子', en: 'Seed' },
  seedHint: {
    zh: '同一种子总是抽到同样的样本，可供核对；抽取比例 10%，不少于 5 项',
    en: 'The same seed draws the same rows, for everybody to check; 10 %, at least 5',
  },
  samples: { zh: '抽查与整改', en: 'Sample and what is to be mended' },
  sampled: { zh: '种子 {seed}，自 {from} 项中抽取', en: 'Seed {seed}, drawn from {from} rows' },
  noSample: { zh: '还没有抽查', en: 'No sample was drawn' },
  finding: { zh: '抽查结论', en: 'Finding' },
  note: { zh: '说明', en: 'Note' },
  rectifyBy: { zh: '整改期限', en: 'To be mended by' },
  rectified: { zh: '{day} 整改完毕', en: 'mended {day}' },
  find: { zh: '登记抽查结论', en: 'Enter the finding' },
  rectify: { zh: '登记整改', en: 'Enter what was mended' },
  years: { zh: '历年自查', en: 'Earlier years' },
  gapOpen: { zh: '{year} 年自查清单还没有建立', en: 'The list of the self-check {year} is not made' },
  gapUndecided: { zh: '{year} 年自查还有 {count} 项没有决定', en: 'Self-check {year}: {count} rows undecided' },
  gapUndone: {
    zh: '{year} 年自查决定公开的还有 {count} 项没有落实',
    en: 'Self-check {year}: {count} rows to be opened still are not',
  },
  gapReport: { zh: '{year} 年自查报告没有报送', en: 'The report on the self-check {year} is not filed' },
  gapRectify: { zh: '抽查要求整改：{title}', en: 'To be mended after a spot check: {title}' },
  gapSample: { zh: '{year} 年自查还没有抽查', en: 'No sample of the self-check {year} was drawn' },
} satisfies Record<string, Words>;
