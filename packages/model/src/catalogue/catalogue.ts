import type { Day } from '../day.ts';
import type { Level } from '../site/site.ts';
import type { Words } from '../words.ts';

/** Disclosure attribute 公开属性 of an item or a document (澄政办发〔2018〕24号 三（一）3). */
export const attributes = {
  open: { zh: '主动公开', en: 'Open' },
  'partly-open': { zh: '部分公开', en: 'Partly open' },
  'on-request': { zh: '依申请公开', en: 'On request' },
  withheld: { zh: '不予公开', en: 'Withheld' },
} as const satisfies Readonly<Record<string, Words>>;
export type Attribute = keyof typeof attributes;

/** How an item reaches the public 公开方式. */
export const ways = {
  proactive: { zh: '主动', en: 'Proactive' },
  'on-request': { zh: '依申请', en: 'On request' },
} as const satisfies Readonly<Record<string, Words>>;
export type Way = keyof typeof ways;

/** Whom an item is meant for 公开对象. */
export const audiences = {
  all: { zh: '全社会', en: 'Everyone' },
  specific: { zh: '特定群体', en: 'Specific groups' },
} as const satisfies Readonly<Record<string, Words>>;
export type Audience = keyof typeof audiences;

/** The five stages 五公开 an item belongs to. */
export const stages = {
  decision: { zh: '决策公开', en: 'Decision' },
  execution: { zh: '执行公开', en: 'Execution' },
  management: { zh: '管理公开', en: 'Management' },
  service: { zh: '服务公开', en: 'Service' },
  result: { zh: '结果公开', en: 'Result' },
} as const satisfies Readonly<Record<string, Words>>;
export type Stage = keyof typeof stages;

export const historyKinds = {
  added: { zh: '新增', en: 'Added' },
  changed: { zh: '调整', en: 'Changed' },
  cancelled: { zh: '取消', en: 'Cancelled' },
} as const satisfies Readonly<Record<string, Words>>;
export type HistoryKind = keyof typeof historyKinds;

/** One law or document an item rests on. */
export interface Basis {
  readonly title: string;
  readonly article?: string;
  readonly url?: string;
}

/** Why an item is not wholly open: the ground of the regulation (`E15`: 条例 第十五条) and its text, each `''` if not given. */
export interface Withholding {
  readonly code: string;
  readonly text: string;
}

/** One adjustment of an item 动态调整. */
export interface HistoryEntry {
  readonly on: Day;
  readonly kind: HistoryKind;
  readonly text: string;
  readonly basis?: string;
}

/**
 * One disclosure item 公开事项. `''` and `[]` mean that the publisher did not fill the field in (shown as such, never
 * invented); an absent optional field means that it does not apply.
 */
export interface DisclosureItem {
  readonly code: string;
  readonly name: string;
  readonly content: readonly string[];
  readonly basis: readonly Basis[];
  readonly timeLimit: string;
  readonly subject: string;
  readonly channels: readonly string[];
  readonly audience: Audience | '';
  readonly way: Way | '';
  readonly level: readonly Level[];
  readonly attribute: Attribute | '';
  readonly reason?: Withholding;
  readonly url?: string;
  /** Pinyin initials of the name, where characters have several readings. */
  readonly py?: string;
  readonly changedOn?: Day;
  /** As published; the newest entry is not always the first. */
  readonly history?: readonly HistoryEntry[];
  readonly stage?: Stage;
  /** Key of the key field 重点领域 the item belongs to. */
  readonly field?: string;
}

/** The catalogue 政务公开事项目录 of a department, in the publisher's order. */
export interface Catalogue {
  readonly schema: 'gongkai.catalogue/1';
  /** ISO 8601 time of the file; absent in hand-made files. */
  readonly generatedAt?: string;
  /** `''` when the file does not say. */
  readonly department: string;
  readonly items: readonly DisclosureItem[];
  /** Of all pages, when this is one page of several. */
  readonly total?: number;
  /** Address of the next page. */
  readonly next?: string;
}

/** True when the newest entry of its history cancels the item; entries of one day count in file order. */
export function isCancelled({ history = [] }: Pick<DisclosureItem, 'history'>): boolean {
  let newest: HistoryEntry | undefined;
  for (const entry of history) if (newest === undefined || entry.on >= newest.on) newest = entry;
  return newest?.kind === 'cancelled';
}

/** The day an item was last adjusted, by `changedOn` or its history; undefined when it never was. */
export function lastChangeOf({
  changedOn,
  history = [],
}: Pick<DisclosureItem, 'changedOn' | 'history'>): Day | undefined {
  let newest = changedOn;
  for (const { on } of history) if (newest === undefined || on > newest) newest = on;
  return newest;
}
