import type { Words } from '@gongkai/model';

/** What `gongkai retest` says. */
export const words = {
  nothing: { zh: '没有要复查的问题', en: 'There is nothing to test again' },
  stopping: {
    zh: '正在存盘停下……再按一次 Ctrl-C 立即退出',
    en: 'Stopping at a checkpoint… press Ctrl-C again to end at once',
  },
  fixed: { zh: '已整改', en: 'fixed' },
  still: { zh: '仍存在', en: 'still there' },
  'not-remeasured': { zh: '未能复测', en: 'not measured again' },
  id: { zh: '编号', en: 'Id' },
  check: { zh: '检查', en: 'Check' },
  subject: { zh: '对象', en: 'Subject' },
  page: { zh: '所在页面', en: 'Page' },
  result: { zh: '复查结果', en: 'Result' },
  summary: {
    zh: '已整改 {fixed}，仍存在 {still}，未能复测 {open}：{file}',
    en: '{fixed} fixed, {still} still there, {open} not measured again: {file}',
  },
  noFinding: {
    zh: '那次检查没有编号为 {ids} 的问题：编号见它的报告',
    en: 'That run has no finding {ids}: its report has the ids',
  },
  noColumn: {
    zh: '{file} 没有“编号”一栏：请用报告导出的问题清单',
    en: '{file} has no column “Id”: use the list of findings that a report wrote',
  },
} as const satisfies Record<string, Words>;
