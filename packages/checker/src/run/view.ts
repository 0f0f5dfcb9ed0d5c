import type { Reason } from '@gongkai/model';

/** What is tried on a page in the browser besides axe, each by a trial of its own. */
export const trials = ['render', 'skip', 'captcha', 'float', 'zoom', 'keyboard', 'elder'] as const;
export type Trial = (typeof trials)[number];

/** One thing wrong that a trial saw on a page. */
export interface SeenFault {
  /** Stable and kebab-case: the word in which two looks must agree. */
  readonly kind: string;
  /** `person`: a machine saw it and may not judge it. */
  readonly state: 'fail' | 'person';
  /** Elements concerned, at least 1. */
  readonly count: number;
  /** The first of them, cut, or what was measured. */
  readonly shows: string;
  /** Length in px, where the fault has one. */
  readonly size?: number;
  /** Proves nothing when a script or style of the page was not given to the browser. */
  readonly needsAll?: boolean;
}

/** What one trial found on one page. `notes` are figures that are no fault. */
export interface Seen {
  readonly faults: readonly SeenFault[];
  readonly notes?: Readonly<Record<string, string | number | boolean>>;
}

/** One trial of one look at one page, or why there is none. */
export type TrialLook = { readonly page: string; readonly at: number } & (
  | Seen
  | { readonly reason: Reason; readonly detail: string }
);
