import type { Basis } from '../catalogue/catalogue.ts';
import type { Day } from '../day.ts';
import type { ItemFile } from '../item-file.ts';
import type { Words } from '../words.ts';

/** What a term is counted in; the two are never mixed up: 20 working days are four weeks. */
export const dayKinds = {
  'working-day': { zh: '个工作日', en: 'working days' },
  day: { zh: '日', en: 'calendar days' },
} as const satisfies Readonly<Record<string, Words>>;
export type DayKind = keyof typeof dayKinds;

export interface GuideStep {
  readonly step: string;
  readonly by?: string;
  readonly days?: number;
}
/** Something people get wrong in a material 常见错误示例. */
export interface GuideMistake {
  readonly text: string;
  readonly url?: string;
}
export interface GuideMaterial {
  readonly name: string;
  readonly form?: string;
  readonly copies?: number;
  /** A filled-in example 示范文本. */
  readonly sampleUrl?: string;
  readonly mistakes: readonly GuideMistake[];
}
export interface GuideFee {
  readonly item: string;
  readonly basis?: string;
  readonly standard?: string;
}
/** An intermediary whose service the item needs 中介服务机构. */
export interface GuideAgency {
  readonly name: string;
  readonly service?: string;
  readonly fee?: string;
  readonly days?: number;
}
export interface GuideContact {
  readonly phone?: string;
  readonly place?: string;
  readonly hours?: string;
  readonly complaint?: string;
  readonly mapUrl?: string;
}

/**
 * The sheet for one item 办事指南 (澄政办发〔2018〕24号 三（一）1). `''`, `[]` and an absent number mean that the publisher
 * did not fill it in; `agencies` and `online` are absent where there is nothing of the kind.
 */
export interface Guide {
  readonly code: string;
  readonly name: string;
  readonly scope: string;
  readonly basis: readonly Basis[];
  readonly acceptedBy: string;
  readonly flow: readonly GuideStep[];
  readonly flowImage?: { readonly url: string; readonly alt: string };
  readonly materials: readonly GuideMaterial[];
  /** 0: decided while the applicant waits 即办件. */
  readonly statutoryDays?: number;
  readonly promisedDays?: number;
  readonly dayKind: DayKind | '';
  /** `none` for 不收费; `[]` when the guide does not say. */
  readonly fees: 'none' | readonly GuideFee[];
  readonly agencies?: readonly GuideAgency[];
  readonly contact: GuideContact;
  readonly online?: { readonly url: string; readonly percent?: number };
  readonly updatedOn?: Day;
}

/** One guide, or several in one file. */
export type Guides = ItemFile<'gongkai.guide/1', Guide>;

/** What every guide must say, in the order of the sheet. */
export const guideFields = {
  scope: { zh: '办理范围', en: 'Who it is for' },
  basis: { zh: '办理依据', en: 'Legal basis' },
  acceptedBy: { zh: '受理单位', en: 'Accepted by' },
  statutoryDays: { zh: '法定办结时限', en: 'Time limit by law' },
  promisedDays: { zh: '承诺办结时限', en: 'Time promised' },
  materials: { zh: '申请材料', en: 'What to bring' },
  fees: { zh: '收费依据及标准', en: 'Fees' },
  flow: { zh: '办理流程', en: 'Steps' },
  contact: { zh: '咨询方式', en: 'Contact' },
} as const satisfies Readonly<Record<string, Words>>;
export type GuideField = keyof typeof guideFields;

/** The fields a guide owes and does not give, in the order of the sheet. A picture of the flow counts as the flow. */
export function missingFieldsOf(guide: Guide): readonly GuideField[] {
  const { statutoryDays, promisedDays, dayKind, contact, flow, flowImage } = guide;
  const empty: Readonly<Record<GuideField, boolean>> = {
    scope: guide.scope === '',
    basis: guide.basis.length === 0,
    acceptedBy: guide.acceptedBy === '',
    statutoryDays: isNoTerm(statutoryDays, dayKind),
    promisedDays: isNoTerm(promisedDays, dayKind),
    materials: guide.materials.length === 0,
    fees: guide.fees.length === 0,
    flow: flow.length === 0 && !flowImage,
    contact: !contact.phone && !contact.place,
  };
  return (Object.keys(guideFields) as GuideField[]).filter((field) => empty[field]);
}

/** A number of days without its kind says nothing, except none at all. */
const isNoTerm = (days: number | undefined, kind: DayKind | ''): boolean =>
  days === undefined || (days > 0 && kind === '');
