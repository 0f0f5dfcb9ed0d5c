import type { Day } from '@gongkai/model';
import type { Moment } from '../moment.ts';

/** The three lists 三类清单: powers with their duties, public services, disclosure items. */
export const registerLists = ['power', 'service', 'catalogue'] as const;
export const proposalStates = ['proposed', 'approved', 'refused', 'withdrawn'] as const;
export const changeKinds = ['added', 'changed', 'cancelled'] as const;
export const pointLevels = ['county', 'town', 'village'] as const;

type List = (typeof registerLists)[number];
type ChangeKind = (typeof changeKinds)[number];

/** One version of one item; in force from `valid_from` until the day before `valid_to`. */
export interface ListItemTable {
  readonly id: string;
  readonly list: List;
  readonly department_id: string;
  readonly code: string;
  readonly name: string;
  readonly version: number;
  /** Every field as it was typed, JSON by the list's schema. */
  readonly fields: string;
  readonly valid_from: Day;
  valid_to: Day | null;
}

/** A change somebody asks for; in force once the department's head agrees. */
export interface ListProposalTable {
  readonly id: string;
  /** What came together: one form, or one file. */
  readonly batch: string;
  readonly list: List;
  readonly department_id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: ChangeKind;
  /** Version it starts from, 0 for a new item. */
  readonly from_version: number;
  readonly fields: string;
  readonly reason: string;
  readonly legal_basis: string | null;
  readonly effective_on: Day;
  state: (typeof proposalStates)[number];
  /** Why it was refused. */
  refusal: string | null;
  readonly by_actor: string;
  readonly at: Moment;
}

/** A change that took effect 动态调整. Rows are added, never changed. */
export interface ListChangeTable {
  readonly list: List;
  readonly code: string;
  /** From 1 for each code. */
  readonly seq: number;
  readonly kind: ChangeKind;
  readonly from_version: number;
  /** 0 for an item that was cancelled. */
  readonly to_version: number;
  readonly reason: string;
  readonly legal_basis: string | null;
  readonly effective_on: Day;
  readonly by_actor: string;
  readonly at: Moment;
}

/** Until when a department owes a list (JY-009…012). */
export interface ListDeadlineTable {
  readonly department_id: string;
  readonly list: List;
  due_on: Day;
  /** What the policy says, word for word. */
  literal_text: string;
  /** Day the list was issued. */
  done_on: Day | null;
}

/** The province's list: what codes and names must equal (三级四同, 同一编码). */
export interface ListReferenceTable {
  readonly list: List;
  readonly code: string;
  readonly name: string;
}

/** Where services are accepted near people: city hall, town, village (JY-106). */
export interface ServicePointTable {
  readonly id: string;
  readonly department_id: string;
  name: string;
  level: (typeof pointLevels)[number];
  place: string;
  phone: string;
  hours: string;
  /** Codes of the services accepted there, JSON. */
  codes: string;
  readonly opened_on: Day;
  closed_on: Day | null;
}

export const mobileKinds = ['wechat', 'alipay', 'app', 'page'] as const;

/** Where items are handled by phone: a mini program, an app, a page (澄政办发〔2018〕24号 三（二）2: 移动端“旗舰店”). */
export interface MobileServiceTable {
  readonly id: string;
  readonly department_id: string;
  readonly name: string;
  readonly kind: (typeof mobileKinds)[number];
  /** Page that leads there. */
  readonly url: string;
  /** Codes of the items handled there, JSON. */
  readonly codes: string;
  readonly opened_on: Day;
  closed_on: Day | null;
}

export interface ListTables {
  mobile_service: MobileServiceTable;
  list_item: ListItemTable;
  list_proposal: ListProposalTable;
  list_change: ListChangeTable;
  list_deadline: ListDeadlineTable;
  list_reference: ListReferenceTable;
  service_point: ServicePointTable;
}
