import type { ItemFile } from '../item-file.ts';
import { momentOf } from '../moment.ts';
import type { Words } from '../words.ts';

/** What public opinion is about: the seven kinds that are watched (澄政办发〔2018〕24号 三（二）5), and others. */
export const opinionKinds = {
  decision: { zh: '重大决策部署', en: 'Major decisions' },
  economy: { zh: '经济形势与重大改革', en: 'Economy and reform' },
  livelihood: { zh: '公众切身利益', en: 'Public interest' },
  credibility: { zh: '政府形象和公信力', en: 'Trust in government' },
  emergency: { zh: '突发事件和自然灾害', en: 'Emergencies and disasters' },
  morality: { zh: '社会道德底线', en: 'Public morality' },
  'false-information': { zh: '不实信息', en: 'False information' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Readonly<Record<string, Words>>;
export type OpinionKind = keyof typeof opinionKinds;

/** The six ways opinion is answered, by what it is (same paragraph). */
export const dispositions = {
  adopt: { zh: '公开意见建议采纳情况', en: 'What was adopted' },
  resolve: { zh: '公布困难解决情况', en: 'How it was resolved' },
  investigate: { zh: '发布调查处置情况', en: 'What the inquiry found' },
  clarify: { zh: '发布权威信息，澄清事实', en: 'The facts clarified' },
  guide: { zh: '引导和纠正错误看法', en: 'A mistaken view put right' },
  refute: { zh: '回应不实信息', en: 'False information refuted' },
} as const satisfies Readonly<Record<string, Words>>;
export type Disposition = keyof typeof dispositions;

export const releaseKinds = {
  authoritative: { zh: '权威信息', en: 'Official statement' },
  conference: { zh: '新闻发布会', en: 'Press conference' },
  progress: { zh: '进展通报', en: 'Progress' },
  final: { zh: '最终结果', en: 'Final result' },
} as const satisfies Readonly<Record<string, Words>>;
export type ReleaseKind = keyof typeof releaseKinds;

/** One release of information. */
export interface OpinionRelease {
  /** ISO 8601 time, or a day when the hour is not public; `''` when not filled in. */
  readonly at: string;
  readonly kind: ReleaseKind | '';
  readonly title?: string;
  readonly url?: string;
}

/**
 * Whether the clocks of a major emergency were kept: 3 hours as the aim and 5 hours as the limit for the first
 * authoritative information, 24 hours for a press conference. Judged by whoever keeps the register, not by a browser.
 */
export interface WithinLimit {
  readonly aim?: boolean;
  readonly limit?: boolean;
  readonly conference?: boolean;
}

/** One answer to public opinion 舆情回应; `''` means not filled in, an absent field that it does not apply. */
export interface OpinionResponse {
  readonly title: string;
  readonly kind: OpinionKind | '';
  readonly disposition: Disposition | '';
  readonly dept: string;
  readonly source?: string;
  /** ISO 8601 times. */
  readonly occurredAt?: string;
  readonly detectedAt?: string;
  readonly releases: readonly OpinionRelease[];
  readonly withinLimit?: WithinLimit;
  /** Where false information is put right. */
  readonly correction?: { readonly title: string; readonly url: string };
}

/** The answers a department published, in the publisher's order. */
export type OpinionResponses = ItemFile<'gongkai.opinion-response/1', OpinionResponse>;

/** The releases by time; those without one come last, in the publisher's order. */
export function releasesInOrder({ releases }: Pick<OpinionResponse, 'releases'>): readonly OpinionRelease[] {
  const moment = ({ at }: OpinionRelease): number => momentOf(at) ?? Number.MAX_VALUE;
  return [...releases].sort((a, b) => moment(a) - moment(b));
}

/** What the clocks of an emergency are counted from, its discovery before its beginning; undefined without a time. */
export function clockStartOf({
  detectedAt,
  occurredAt,
}: Pick<OpinionResponse, 'detectedAt' | 'occurredAt'>):
  | { readonly from: 'detected' | 'occurred'; readonly at: string }
  | undefined {
  if (detectedAt) return { from: 'detected', at: detectedAt };
  return occurredAt ? { from: 'occurred', at: occurredAt } : undefined;
}
