import type { Words } from '../words.ts';
import type { LetterKind } from './letters.ts';

/** Where a request stands. */
export const requestStates = {
  submitted: { zh: '待确认', en: 'Awaiting confirmation' },
  received: { zh: '待分办', en: 'Awaiting assignment' },
  processing: { zh: '办理中', en: 'In progress' },
  correcting: { zh: '待补正', en: 'Awaiting correction' },
  explaining: { zh: '待说明理由', en: 'Awaiting reasons' },
  consulting: { zh: '征求意见中', en: 'Asking for opinions' },
  'fee-due': { zh: '待缴费', en: 'Fee due' },
  review: { zh: '待审签', en: 'Awaiting signature' },
  answered: { zh: '已答复', en: 'Answered' },
  lapsed: { zh: '视为放弃', en: 'Lapsed' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies Readonly<Record<string, Words>>;
export type RequestState = keyof typeof requestStates;
export const requestStateKeys = Object.keys(requestStates) as readonly RequestState[];

/** Who may act: the applicant by number and code, the staff by their role, the program when a term is over. */
export type ActorRole = 'applicant' | 'clerk' | 'head' | 'office' | 'system';

/** What an act does to the term; `calendar` reads it. */
export type ClockEffect = 'start' | 'stop' | 'hold' | 'release' | 'extend' | 'set' | 'end' | 'none';

/** One row of the machine: from these states an act leads to that one. */
export interface Transition {
  readonly words: Words;
  readonly from: readonly RequestState[];
  /** `same` stays where it is. */
  readonly to: RequestState | 'same';
  readonly who: readonly ActorRole[];
  /** A clerk needs the agreement of the unit's head, named in the act. */
  readonly headAgrees?: true;
  readonly clock: ClockEffect;
  readonly letter?: LetterKind | 'of-outcome';
  /** Where the rule stands; shown beside the act. */
  readonly basis: string;
}

/** States in which nothing runs any more. */
export const isClosed = (state: RequestState): boolean =>
  state === 'answered' || state === 'lapsed' || state === 'withdrawn';
