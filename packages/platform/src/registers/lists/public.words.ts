import type { Words } from '@gongkai/model';

export const words = {
  power: { zh: '权责清单', en: 'Powers and duties' },
  service: { zh: '公共服务清单', en: 'Public services' },
  catalogue: { zh: '政务公开事项目录', en: 'Disclosure catalogue' },
  all: { zh: '全部单位', en: 'All departments' },
  any: { zh: '不限', en: 'Any' },
  department: { zh: '单位', en: 'Department' },
  q: { zh: '名称或编码', en: 'Name or code' },
  noMeeting: { zh: '只看“不见面”', en: 'Without a visit only' },
  find: { zh: '查找', en: 'Find' },
  count: { zh: '共 {total} 项', en: '{total} items' },
  none: { zh: '没有找到。请换一个词，或看全部单位', en: 'Nothing found: try another word, or all departments' },
  next: { zh: '下一页', en: 'Next' },
  first: { zh: '回到第一页', en: 'First page' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  share: {
    zh: '审批服务事项网上办理比例 {percent} %（{online}/{all}），按清单现行事项计算',
    en: 'Online share of approval services {percent} % ({online} of {all}), counted from the items in force',
  },
  history: { zh: '调整记录', en: 'Adjustments' },
  noHistory: { zh: '没有调整过', en: 'Never adjusted' },
  on: { zh: '生效日期', en: 'From' },
  what: { zh: '调整', en: 'Change' },
  why: { zh: '理由和依据', en: 'Reason and basis' },
  differs: { zh: '改动', en: 'What differs' },
  changedOn: { zh: '最近调整', en: 'Last changed' },
  version: { zh: '第 {version} 版', en: 'Version {version}' },
  unfilled: { zh: '未公布', en: 'Not published' },
  narrow: { zh: '按单位和关键词筛选', en: 'Narrow the list' },
  mobile: { zh: '掌上办', en: 'By phone' },
  noMobile: { zh: '没有手机办理入口', en: 'Not by phone' },
  points: { zh: '就近受理', en: 'Where it is accepted near you' },
  noPoints: { zh: '目前只在受理单位办理', en: 'Accepted at the department only' },
  online: { zh: '网上办理', en: 'Do it online' },
  empty: { zh: '空', en: 'empty' },
} satisfies Record<string, Words>;

export const changeWords = {
  added: { zh: '新增', en: 'Added' },
  changed: { zh: '调整', en: 'Changed' },
  cancelled: { zh: '取消', en: 'Cancelled' },
} satisfies Record<string, Words>;
