import type { ReportColumn } from '@gongkai/model';

const site = 'http://zjj.example.gov.cn';
const column = (name: string, key: string, path: string, given: Partial<ReportColumn> = {}): ReportColumn => ({
  name,
  class: key,
  url: site + path,
  items: 42,
  newest: '2026-07-28',
  kind: 'live',
  why: [`导航“${name}”，出现在 1180 页`, '面包屑末级同名'],
  required: true,
  ...given,
});
const absent = (name: string, key: string): ReportColumn =>
  column(name, key, '', {
    url: '',
    items: 0,
    newest: '',
    kind: 'missing',
    why: ['导航、面包屑、栏目标签和网站地图中均无此名称及其同义名称', '已读导航类页面 98.2%'],
  });

/** Columns of every kind; one name is hostile. */
export const fixtureColumns: readonly ReportColumn[] = [
  column('政府信息公开指南', 'foi.guide', '/zwgk/zn/', { items: 1, newest: '2026-01-12' }),
  column('政府信息公开制度', 'foi.rules', '/zwgk/zd/', { items: 7 }),
  absent('政府信息公开年报', 'foi.annual'),
  column('机构职能', 'organ', '/zwgk/jgzn/', { items: 1, newest: '' }),
  column('领导信息', 'leaders', '/zwgk/ldxx/', { items: 5 }),
  column('工作动态', 'news', '/gzdt/', { items: 1204, newest: '2026-07-30' }),
  column('通知公告', 'notice', '/zwgk/tzgg/', { items: 388, newest: '2025-03-04', kind: 'stale' }),
  column('规范性文件', 'policy', '/zwgk/gfxwj/', { items: 96 }),
  absent('政策解读', 'interpretation'),
  column('规划计划', 'plan', '/zwgk/ghjh/', { items: 0, newest: '', kind: 'empty' }),
  absent('征集调查', 'consultation'),
  column('局长信箱', 'mailbox', '/hd/jzxx/', { items: 0, newest: '', kind: 'unknown', why: ['列表需登录后查看'] }),
  column('住建风采 <img src=x onerror=alert(1)>', 'other', '/zjfc/', { required: false }),
];
