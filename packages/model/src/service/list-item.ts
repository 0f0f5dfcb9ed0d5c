import type { Basis, HistoryEntry } from '../catalogue/catalogue.ts';
import type { Day } from '../day.ts';
import type { ItemFile } from '../item-file.ts';
import type { Level } from '../site/site.ts';
import type { Words } from '../words.ts';

/** The two lists a department owes: 权责清单 and 公共服务清单 (澄政办发〔2018〕24号 三（一）1). */
export const listNames = {
  power: { zh: '权责清单', en: 'Powers and duties' },
  service: { zh: '公共服务清单', en: 'Public services' },
} as const satisfies Readonly<Record<string, Words>>;
export type ListName = keyof typeof listNames;

/** What kind of power an item is. */
export const powerKinds = {
  licence: { zh: '行政许可', en: 'Licence' },
  penalty: { zh: '行政处罚', en: 'Penalty' },
  coercion: { zh: '行政强制', en: 'Coercion' },
  levy: { zh: '行政征收', en: 'Levy' },
  payment: { zh: '行政给付', en: 'Payment' },
  inspection: { zh: '行政检查', en: 'Inspection' },
  confirmation: { zh: '行政确认', en: 'Confirmation' },
  reward: { zh: '行政奖励', en: 'Reward' },
  adjudication: { zh: '行政裁决', en: 'Adjudication' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Readonly<Record<string, Words>>;
export type PowerKind = keyof typeof powerKinds;

/** How much of an item can be done online 网上办. */
export const onlineKinds = {
  full: { zh: '全程网办', en: 'Wholly online' },
  partial: { zh: '网上办', en: 'Online' },
  counter: { zh: '窗口办', en: 'At the counter' },
} as const satisfies Readonly<Record<string, Words>>;
export type OnlineKind = keyof typeof onlineKinds;

/** Who serves: the department, or a body it oversees (三（一）1: enterprises, institutions, intermediaries as well). */
export const ownerKinds = {
  department: { zh: '本部门', en: 'Department' },
  enterprise: { zh: '国有企业', en: 'State-owned enterprise' },
  institution: { zh: '事业单位', en: 'Public institution' },
  intermediary: { zh: '中介服务机构', en: 'Intermediary' },
} as const satisfies Readonly<Record<string, Words>>;
export type OwnerKind = keyof typeof ownerKinds;

/** One item of a list; `''` and `[]` mean not filled in, an absent field that it does not apply. */
export interface ListItem {
  readonly list: ListName | '';
  readonly code: string;
  readonly name: string;
  readonly kind: PowerKind | '';
  readonly dept: string;
  readonly ownerKind?: OwnerKind;
  readonly basis: readonly Basis[];
  /** Where its 办事指南 is; absent while there is none. */
  readonly guideUrl?: string;
  readonly online?: OnlineKind;
  /** False for 不见面: nobody need come to a counter. */
  readonly faceToFace?: boolean;
  readonly levels: readonly Level[];
  readonly version?: string;
  readonly changedOn?: Day;
  readonly history?: readonly HistoryEntry[];
}

/** The items of one list or of both, in the publisher's order. */
export type ListItems = ItemFile<'gongkai.list/1', ListItem>;
