import { daysBetween, type Day } from '../day.ts';
import type { ItemFile } from '../item-file.ts';
import type { Basis } from '../catalogue/catalogue.ts';
import type { Words } from '../words.ts';
import type { AdoptionState } from './comment.ts';

/** Where a consultation 征求意见 stands. */
export const consultationStates = {
  announced: { zh: '预告', en: 'Announced' },
  open: { zh: '征求中', en: 'Open for opinions' },
  closed: { zh: '已截止', en: 'Closed' },
  answered: { zh: '已反馈', en: 'Answered' },
} as const satisfies Readonly<Record<string, Words>>;
export type ConsultationState = keyof typeof consultationStates;

/** Opinions that say the same, and what became of them; `response` and `reason` are `''` when the publisher gave none. */
export interface OpinionCluster {
  readonly summary: string;
  /** How many said so; undefined when not counted. */
  readonly count?: number;
  readonly adoption: AdoptionState | '';
  readonly response: string;
  /** Owed where many said so and it was not wholly adopted 相对集中的意见建议，未予采纳的要说明理由. */
  readonly reason: string;
  /** True when many said so; absent when the publisher does not tell. */
  readonly concentrated?: boolean;
}

/** What came of a consultation 采纳情况反馈. */
export interface AdoptionFeedback {
  /** Opinions received in the period; 0 is an answer too. */
  readonly total: number;
  /** How many of them are shown; undefined when not told. */
  readonly shown?: number;
  /** Why the others are not, with their number. */
  readonly hiddenByReason: readonly { readonly reason: string; readonly count: number }[];
  readonly clusters: readonly OpinionCluster[];
  readonly publishedOn?: Day;
  readonly url?: string;
}

/** One draft put before the public. `''` and `[]` mean that the publisher did not fill the field in. */
export interface Consultation {
  readonly id: string;
  readonly title: string;
  readonly department?: string;
  readonly opensOn?: Day;
  /** The last day on which opinions are taken, whole. */
  readonly closesOn?: Day;
  /** Why the period is below thirty days (重大行政决策程序暂行条例 第十五条). */
  readonly shortTermReason?: string;
  /** As the publisher says; days come first, see {@link consultationStateOn}. */
  readonly state?: ConsultationState;
  readonly draftUrl: string;
  readonly explanationUrl?: string;
  readonly basis: readonly Basis[];
  /** Ways to take part 参与方式, each as a text: post, mail, telephone, hearing. */
  readonly ways: readonly string[];
  /** Articles of the draft, for those who write about one of them. */
  readonly clauses: readonly string[];
  readonly commentCount?: number;
  readonly feedback?: AdoptionFeedback;
  readonly url?: string;
}

/** Consultations of a department, in the publisher's order. */
export type Consultations = ItemFile<'gongkai.consultation/1', Consultation>;

/** Where it stands on a day: an answer ends it, an early end counts, else the days decide; open when none is given. */
export function consultationStateOn(
  { opensOn, closesOn, state, feedback }: Pick<Consultation, 'opensOn' | 'closesOn' | 'state' | 'feedback'>,
  day: Day,
): ConsultationState {
  if (feedback !== undefined || state === 'answered') return 'answered';
  if (state === 'closed' || (closesOn !== undefined && day > closesOn)) return 'closed';
  if (opensOn !== undefined) return day < opensOn ? 'announced' : 'open';
  return state ?? 'open';
}

/** Days on which opinions are still taken, today included; 0 when the last one is past, undefined without an end. */
export function daysLeft({ closesOn }: Pick<Consultation, 'closesOn'>, day: Day): number | undefined {
  return closesOn === undefined ? undefined : Math.max(0, daysBetween(day, closesOn) + 1);
}

/**
 * True when the public is owed a reason that is not there: many said so and it was not wholly adopted (JY-031). A
 * cluster counts as concentrated unless the publisher says that it is not.
 */
export function lacksReason({ adoption, reason, concentrated }: OpinionCluster): boolean {
  return (adoption === 'not' || adoption === 'partly') && reason === '' && concentrated !== false;
}
