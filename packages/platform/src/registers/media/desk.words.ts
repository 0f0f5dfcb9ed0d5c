import type { Words } from '@gongkai/model';

/** What the pages of the media desk say. */
export const words = {
  title: { zh: '政务新媒体', en: 'New media' },
  accounts: { zh: '账号', en: 'Accounts' },
  none: { zh: '还没有登记账号', en: 'No account is registered' },
  handle: { zh: '账号', en: 'Account' },
  platform: { zh: '平台', en: 'Platform' },
  department: { zh: '开设单位', en: 'Department' },
  main: { zh: '主账号', en: 'Main account' },
  operator: { zh: '运营方式', en: 'Run by' },
  responsible: { zh: '责任人', en: 'Answers for it' },
  second: { zh: '第二审核人', en: 'Second reviewer' },
  last: { zh: '最近发布', en: 'Last post' },
  idle: { zh: '{days} 天未更新：拟列为“有平台无运营”', en: 'no post for {days} days: proposed as run by nobody' },
  census: { zh: '{year} 年普查', en: 'Census of {year}' },
  unchecked: { zh: '未普查', en: 'not looked at' },
  closed: { zh: '已关停（{on}）', en: 'closed ({on})' },
  dead: { zh: '网址打不开', en: 'address does not answer' },
  add: { zh: '登记账号', en: 'Register an account' },
  change: { zh: '变更登记', en: 'Change the entry' },
  close: { zh: '关停账号', en: 'Close the account' },
  waiting: { zh: '待办的发布', en: 'Posts that wait' },
  noWaiting: { zh: '没有待审核、待发布的内容', en: 'Nothing waits' },
  posts: { zh: '发布', en: 'Posts' },
  draft: { zh: '起草发布', en: 'Draft a post' },
  name: { zh: '标题', en: 'Title' },
  state: { zh: '状态', en: 'State' },
  major: { zh: '重大信息', en: 'Major' },
  openCensus: { zh: '开始年度普查', en: 'Begin the census of a year' },
  progress: {
    zh: '{done} / {all} 个账号已查看，{from} 至 {to}',
    en: '{done} of {all} accounts looked at, {from} to {to}',
  },
  check: { zh: '登记普查结果', en: 'Enter what the census found' },
  settle: { zh: '已整改（关停）完成', en: 'Put right (or closed)' },
  outcome: { zh: '结论', en: 'Outcome' },
  due: { zh: '期限', en: 'Until' },
  doneOn: { zh: '完成', en: 'Done on' },
  defects: { zh: '问题', en: 'Defects' },
  signed: { zh: '签批', en: 'Signed by' },
  releasedAt: { zh: '发布时间', en: 'Released at' },
  acts: { zh: '可办理', en: 'What you may do' },
  url: { zh: '网址', en: 'Address' },
} satisfies Record<string, Words>;

/** The acts of the timelines. */
export const eventWords: Readonly<Record<string, Words>> = {
  enter: { zh: '登记', en: 'Registered' },
  change: { zh: '变更', en: 'Changed' },
  close: { zh: '关停', en: 'Closed' },
};
