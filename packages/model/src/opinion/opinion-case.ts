import type { Words } from '../words.ts';

/** How weighty a piece of opinion is; `emergency` is one about 特别重大、重大突发事件, whose clocks run (三（一）5). */
export const severities = {
  normal: { zh: '一般', en: 'Normal' },
  major: { zh: '重大', en: 'Major' },
  emergency: { zh: '特别重大、重大突发事件', en: 'Major emergency' },
} as const satisfies Readonly<Record<string, Words>>;
export type Severity = keyof typeof severities;

/** Whom a piece of opinion touches: what its responsible department follows from (三（一）5 明确回应责任). */
export const opinionScopes = {
  'city-decision': { zh: '涉及市政府重大决策部署', en: 'A decision of the city government' },
  town: { zh: '涉及一个镇（街道）', en: 'One town' },
  towns: { zh: '涉及多个镇（街道）', en: 'Several towns' },
  department: { zh: '涉及一个部门', en: 'One department' },
  departments: { zh: '涉及多个部门', en: 'Several departments' },
} as const satisfies Readonly<Record<string, Words>>;
export type OpinionScope = keyof typeof opinionScopes;

export const opinionStates = {
  found: { zh: '待研判', en: 'To be judged' },
  triaged: { zh: '待回应', en: 'To be answered' },
  answering: { zh: '回应待发布', en: 'Answer drafted' },
  'follow-up': { zh: '持续发布', en: 'Followed up' },
  closed: { zh: '已办结', en: 'Closed' },
} as const satisfies Readonly<Record<string, Words>>;
export type OpinionState = keyof typeof opinionStates;

/** What the hours of an emergency are counted from. */
export const clockStarts = {
  detected: { zh: '舆情发现', en: 'discovery' },
  occurred: { zh: '事件发生', en: 'occurrence' },
} as const satisfies Readonly<Record<string, Words>>;
export type ClockStart = keyof typeof clockStarts;

/** Whom suspected violations are handed to. */
export const transferTargets = {
  police: { zh: '公安机关', en: 'Police' },
  cyberspace: { zh: '网络监管部门', en: 'Cyberspace administration' },
} as const satisfies Readonly<Record<string, Words>>;
export type TransferTarget = keyof typeof transferTargets;

/** Where opinion is collected (三（一）5 舆情收集制度). */
export const opinionSourceKinds = {
  portal: { zh: '主要门户网站', en: 'Portals' },
  forum: { zh: '用户活跃论坛', en: 'Active forums' },
  'new-media': { zh: '“两微一端”等新媒体', en: 'New media' },
  traditional: { zh: '传统媒体', en: 'Traditional media' },
} as const satisfies Readonly<Record<string, Words>>;
export type OpinionSourceKind = keyof typeof opinionSourceKinds;

export const watchWays = {
  staff: { zh: '安排人员', en: 'Own staff' },
  bought: { zh: '购买服务', en: 'Bought service' },
} as const satisfies Readonly<Record<string, Words>>;
export type WatchWay = keyof typeof watchWays;

/** Who is reached at once when opinion is major (三（一）5 快速反应和协调联动). */
export const contactOrgans = {
  publicity: { zh: '宣传部门', en: 'Publicity' },
  cyberspace: { zh: '网信部门', en: 'Cyberspace administration' },
  police: { zh: '公安机关', en: 'Police' },
  office: { zh: '市政府办公室', en: 'City office' },
} as const satisfies Readonly<Record<string, Words>>;
export type ContactOrgan = keyof typeof contactOrgans;

/** Who speaks: the head speaks first (主要负责人要带头主动发声). */
export const speakerPosts = {
  head: { zh: '主要负责人', en: 'Head' },
  deputy: { zh: '分管负责人', en: 'Deputy head' },
  spokesperson: { zh: '新闻发言人', en: 'Spokesperson' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Readonly<Record<string, Words>>;
export type SpeakerPost = keyof typeof speakerPosts;
